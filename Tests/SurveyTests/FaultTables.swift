/// One break a line: the file, a text in it, what it becomes, the fault.
extension `Faults in the files of forms` {
  static let forms: [Break] = [
    (
      "visit.yaml", "form: visit\n", "form: [\n",
      "visit.yaml:1: the bracket that opens here is not closed"
    ),
    ("visit.yaml", Small.visit, "hello", "visit.yaml:1: the file is not a list of keys and values"),
    ("visit.yaml", "version: 1", "version: one", "visit.yaml:2: \"version\" is not a number"),
    ("visit.yaml", "version: 1", "note: 1", "visit.yaml:1: \"version\" is missing"),
    ("visit.yaml", "version: 1", "note: 1", "visit.yaml:2: the form has an unknown key \"note\""),
    ("visit.yaml", "form: visit", "form: Visit", "visit.yaml:1: the code \"Visit\" is not a code"),
    ("visit.yaml", "form: visit", "form: unsure", "visit.yaml:1: \"unsure\" is the choice of"),
    ("visit.yaml", "order: 1", "order: first", "visit.yaml:3: \"order\" is not a number"),
    ("visit.yaml", "both: A visit", "self: A visit", "visit.yaml:1: the form has no \"for\""),
    ("visit.yaml", "A visit", "A {visit}", "visit.yaml:1: nothing can be filled in for the braces"),
    ("visit.yaml", "picture: sun", "picture: moon", "visit.yaml:5: there is no picture \"moon\""),
    ("visit.yaml", "from: liked", "from: loved", "visit.yaml:6: the list names \"loved\""),
    ("visit.yaml", "form: visit, b", "form: trip, b", "visit.yaml:7: there is no form \"trip\""),
    (
      "visit.yaml", "shown: { came", "shown: { went", "visit.yaml:7: \"offers\" depends on \"went\""
    ),
    ("visit.yaml", "[old, came", "[liked, came", "visit.yaml:16: the code \"liked\" is retired"),
    ("visit.yaml", "came.perhaps", "came.yes", "visit.yaml:10: the code \"came.yes\" is retired"),
  ]

  static let choices: [Break] = [
    ("visit.yaml", "kind: one", "kind: two", "visit.yaml:11: question \"came\" has kind \"two\""),
    (
      "visit.yaml", "kind: one", "core: no",
      "\"core\" is there twice; take one of the two away"
    ),
    ("visit.yaml", "core: yes", "core: perhaps", "visit.yaml:12: \"core\" is neither yes nor no"),
    ("visit.yaml", "scale: yn", "scale: xy", "visit.yaml:15: there is no scale \"xy\"; use yn"),
    ("visit.yaml", "scale: yn", "stored: no", "visit.yaml:10: question \"came\" has 0 of choices"),
    (
      "visit.yaml", "shown: opened", "scale: yn", "visit.yaml:28: question \"liked.text\" has scale"
    ),
    (
      "visit.yaml", "code: liked.text", "code: came",
      "visit.yaml:10: question \"came\" is there twice"
    ),
    ("visit.yaml", "code: came", "code: check", "visit.yaml:10: \"check\" is the name of another"),
    (
      "visit.yaml", "code: none", "code: food",
      "visit.yaml:16: question \"liked\" has choice \"food\""
    ),
    (
      "visit.yaml", "code: same", "code: food",
      "visit.yaml:29: question \"best\" has choice \"food\""
    ),
    (
      "visit.yaml", "picture: sun, t", "picture: sea, t",
      "visit.yaml:21: there is no picture \"sea\""
    ),
    ("visit.yaml", "FOOD", "ROOF", "visit.yaml:21: there is no theme \"ROOF\"; add it to themes"),
    (
      "visit.yaml", "exclusive: yes", "alone: yes",
      "visit.yaml:22: choice \"none\" has an unknown key"
    ),
    (
      "visit.yaml", "The food",
      "The food that we all had together at the long table in the hall",
      "visit.yaml:21: choice \"food\" has a sentence of over 12 words"
    ),
    (
      "visit.yaml", "offers: liked\n    choices:\n", "offers: liked\n    choices: a.b\n#",
      "visit.yaml:34: there is no list"
    ),
  ]

  static let routing: [Break] = [
    ("visit.yaml", "[\"yes\", skip]", "[maybe]", "visit.yaml:16: question \"came\" has no choice"),
    ("visit.yaml", "{ came: [\"yes\", skip] }", "{}", "visit.yaml:19: question \"liked\" has a"),
    (
      "visit.yaml", "{ came: [\"yes\", skip] }", "{ best: [same] }", "which does not come before it"
    ),
    ("visit.yaml", "2 or more", "two or more", "visit.yaml:32: question \"best\" is shown after"),
    (
      "visit.yaml", "{ liked: 2 or", "{ came: 2 or",
      "visit.yaml:29: nobody can choose 2 of \"came\""
    ),
    (
      "visit.yaml", "offers: liked", "offers: came",
      "visit.yaml:29: question \"best\" takes up \"came\""
    ),
    (
      "visit.yaml", "about: liked", "about: best",
      "visit.yaml:36: question \"again\" takes up \"best\""
    ),
    (
      "visit.yaml", "about: liked", "alone: yes",
      "visit.yaml:36: question \"again\" is of kind each"
    ),
    (
      "visit.yaml", "about: liked", "about: liked\n    first: came",
      "visit.yaml:36: question \"again\" asks first about \"came\""
    ),
    (
      "visit.yaml", "code: came\n    kind: one", "code: came\n    up-to: 3\n    kind: one",
      "visit.yaml:10: question \"came\" has up-to"
    ),
    (
      "visit.yaml", "picture: sun, t", "only: them, picture: sun, t",
      "visit.yaml:21: there is no voice \"them\"; use self or for"
    ),
    (
      "visit.yaml", "more: liked.text", "more: best",
      "visit.yaml:16: question \"liked\" opens \"best\""
    ),
    ("visit.yaml", "more: liked.text", "alone: no", "visit.yaml:25: question \"liked.text\" waits"),
    (
      "visit.yaml", "kind: each", "core: yes\n    kind: each",
      "visit.yaml:36: question \"again\" is a"
    ),
  ]

  static let shared: [Break] = [
    ("shared.yaml", "Music?,", "Music?, help: { our: Hi. },", "the sentences of question \"pr"),
    ("shared.yaml", "Music?,", "Music?, lead: { both: Hi., own: Hi. },", "unknown key \"own\""),
    (
      "shared.yaml", "opens: visit", "opens: trip",
      "shared.yaml:7: there is no form \"trip\" to open"
    ),
    (
      "shared.yaml", "then: worried", "then: away",
      "shared.yaml:4: there is no page \"away\" to go to"
    ),
    ("shared.yaml", "time: {", "tide: {", "shared.yaml:1: shared.yaml has no \"time\"; add time:"),
    (
      "shared.yaml", "{ who: [\"no\"] }", "{ who: [dk] }", "shared.yaml:13: question \"who\" has no"
    ),
  ]

  static let service: [Break] = [
    ("service.yaml", "council:", "town:", "service.yaml:1: service.yaml has no \"council\""),
    ("service.yaml", "  night:", "  late:", "service.yaml:3: \"contacts\" has no \"night\""),
    (
      "service.yaml", "hosts: [", "  crisis: { name: A line, phone: 01632 960166 }\nhosts: [",
      "service.yaml:8: contact \"crisis\" has no \"ask\"; add ask:"
    ),
    (
      "service.yaml", "release: quarter", "release: quarter\nminutes: 5",
      "service.yaml:17: service.yaml has \"minutes\", which says nothing any more; take the line away"
    ),
    ("service.yaml", "hosts: [localhost]", "hosts: []", "service.yaml:1: there are no hosts"),
    ("service.yaml", "https://", "http://", "service.yaml:9: \"leave-to\" is no https address"),
    ("service.yaml", "code: hall", "code: own", "service.yaml:12: place \"own\" is there twice"),
    (
      "service.yaml", "floor: 8", "floor: 4",
      "service.yaml:13: \"floor\" is not a number from 5 to 20"
    ),
    (
      "service.yaml", "floor: 8", "opening: never",
      "service.yaml:13: a box's \"opening\" is \"never\""
    ),
    ("service.yaml", "floor: 8", "flor: 8", "service.yaml:13: \"box\" has an unknown key \"flor\""),
    ("service.yaml", "for: 60", "for: 59", "service.yaml:14: \"still-there-for\" is not a number"),
    ("service.yaml", "hours: 24", "hours: 72", "service.yaml:15: \"draft-hours\" is not a number"),
    (
      "service.yaml", "quarter", "monthly",
      "service.yaml:16: \"release\" is \"monthly\"; use quarter"
    ),
  ]

  static let themes: [Break] = [
    ("themes.yaml", "code: FOOD", "code: Food", "themes.yaml:2: theme \"Food\" is not a code of"),
    (
      "themes.yaml", "wellbeing", "comfort",
      "themes.yaml:4: theme \"FOOD\" has principle \"comfort\""
    ),
    ("themes.yaml", "[soup, eat*]", "[]", "themes.yaml:2: theme \"FOOD\" has no words; add words:"),
    ("themes.yaml", "eat*", "e*t", "themes.yaml:7: theme \"FOOD\" has the word \"e*t\""),
    ("themes.yaml", "example:", "sample:", "themes.yaml:2: theme \"FOOD\" has no \"example\""),
    ("themes.yaml", "themes:", "topics:", "themes.yaml:1: there are no themes; add themes:"),
  ]
}
