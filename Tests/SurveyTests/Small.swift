/// The least that Forms/ can hold, to be broken in one place at a time.
enum Small {
  static let files = [
    "shared.yaml": shared, "service.yaml": service, "themes.yaml": themes, "visit.yaml": visit,
  ]
  static let pictures: Set<String> = ["sun"]

  /// The files with one text in place of another.
  static func files(
    breaking file: String, _ text: String, into other: String
  ) -> [String: String] {
    var files = files
    files[file] = files[file]?.replacing(text, with: other, maxReplacements: 1)
    return files
  }

  static let visit = """
    form: visit
    version: 1
    order: 1
    both: A visit
    picture: sun
    list: { both: My list, from: liked }
    offers: { form: visit, both: Again?, shown: { came: ["yes"] } }
    retired: [old, came.perhaps]
    questions:
      - code: came
        kind: one
        core: yes
        self: Did you come?
        for: Did they come?
        scale: yn
      - code: liked
        kind: many
        both: What was nice?
        shown: { came: ["yes", skip] }
        choices:
          - { code: food, both: The food, picture: sun, theme: FOOD }
          - { code: none, both: Nothing, exclusive: yes }
          - { code: music, both: The music }
        more: liked.text
      - code: liked.text
        kind: words
        both: Say more.
        shown: opened
      - code: best
        kind: one
        both: What was best?
        shown: { liked: 2 or more }
        offers: liked
        choices:
          - { code: same, both: All the same }
      - code: again
        kind: each
        both: Would you like it again?
        about: liked
        scale: yn

    """

  static let shared = """
    scales:
      yn:
        - { code: "yes", both: "Yes" }
        - { code: "no", both: "No", then: worried }
    about:
      both: What about?
      unsure: { both: Not sure, opens: visit }
    time: { code: time, kind: one, both: Is now good?, scale: yn }
    practice: { code: practice, kind: one, both: Music?, scale: yn }
    opening:
      - { code: who, kind: one, core: yes, both: Who is it?, scale: yn }
    closing:
      - { code: view, kind: words, core: yes, both: Your view?, shown: { who: ["no"] } }

    """

  static let themes = """
    themes:
      - code: FOOD
        name: Food
        principle: wellbeing
        definition: About food.
        example: The soup was good.
        words: [soup, eat*]

    """

  static let service = """
    council: Exampleton Council
    contacts:
      safeguarding: { name: The team, phone: 01632 960111 }
      night: { name: The night team, phone: 01632 960122 }
      talk: { name: The line, phone: 01632 960133 }
      advocacy: { name: The advocates, phone: 01632 960144 }
      questions: { name: The council, phone: 01632 960155 }
    hosts: [localhost]
    leave-to: https://example.org/weather
    places:
      - { code: own, name: My own phone }
      - { code: hall, name: The hall, kiosk: yes, area: East }
    box: { floor: 8 }
    kiosk: { still-there-for: 60 }
    keep: { draft-hours: 24 }
    release: quarter

    """
}
