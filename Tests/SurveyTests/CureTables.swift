/// One mistake a line: the file, a text in it, what somebody makes of it, the fault that is told, and what
/// stands there when its cure was followed.
extension `Cures of faults` {
  static let spelling: [Mistake] = [
    (
      "visit.yaml", "self: Did you come?", "self: Today: did you come?",
      "visit.yaml:13: a text has a colon in it; write \"Today: did you come?\"",
      "self: \"Today: did you come?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: \"Yes\" or no?",
      "visit.yaml:13: a text begins with \" and goes on after it; write \"'Yes' or no?\"",
      "self: \"'Yes' or no?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: 'It's you?'",
      "visit.yaml:13: a text begins with ' and goes on after it; write \"It's you?\"",
      "self: \"It's you?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: \"Did you come?",
      "visit.yaml:13: the quotes that open here are not closed; write \"Did you come?\"",
      "self: \"Did you come?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: [name], did you come?",
      "visit.yaml:13: a text begins with [ and goes on after it; write \"[name], did you come?\"",
      "self: \"[name], did you come?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: @home, did you come?",
      "visit.yaml:13: a text begins with a sign that means something else; "
        + "write \"@home, did you come?\"",
      "self: \"@home, did you come?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: *Did you come?",
      "visit.yaml:13: a text begins with a sign that means something else; "
        + "write \"*Did you come?\"",
      "self: \"*Did you come?\""
    ),
    (
      "visit.yaml", "self: Did you come?", "self: Did you come to flat #3?",
      "visit.yaml:13: \"self\" of question \"came\" ends before \" #\", for what follows is a remark; "
        + "write \"Did you come to flat #3?\", or the remark on a line of its own",
      "self: \"Did you come to flat #3?\""
    ),
    (
      "visit.yaml", "both: The food", "both: The food: soup",
      "visit.yaml:21: a text has a colon, a comma or quotes in it; write \"The food: soup\"",
      "both: \"The food: soup\""
    ),
    (
      "visit.yaml", "both: Nothing", "both: Nothing, or little?",
      "visit.yaml:22: choice \"none\" has an unknown key \"or little?\", which may be part of a text; "
        + "put the text before it in quotes, up to here",
      "both: \"Nothing, or little?\""
    ),
    (
      "visit.yaml", "[old, came.perhaps]", "[old, came.perhaps",
      "visit.yaml:8: the bracket that opens here is not closed; write ] at its end",
      "[old, came.perhaps]"
    ),
    (
      "visit.yaml", "    kind: many", "\tkind: many",
      "visit.yaml:17: the line begins with a tab; delete it and press the space bar instead",
      "    kind: many"
    ),
    (
      "visit.yaml", "    kind: many", "   kind: many",
      "visit.yaml:17: the line does not begin under the one before it; write 1 space more before it",
      "    kind: many"
    ),
    (
      "visit.yaml", "    kind: many", "      kind: many",
      "visit.yaml:17: the line does not begin under the one before it; "
        + "take 2 spaces away before it",
      "    kind: many"
    ),
    (
      "visit.yaml", "Did you come?", "Did you\ncome?",
      "visit.yaml:14: the line has no key; write two more spaces before it: it goes on with the last",
      "Did you\n      come?"
    ),
    (
      "visit.yaml", "core: yes\n    self", "core: yes\n    core: yes\n    self",
      "visit.yaml:12: \"core\" is there twice; take one of the two away", "core: yes\n    self"
    ),
    (
      "visit.yaml", "Did you come?", "\"Did you \\come?\"",
      "visit.yaml:13: a text in quotes has a backslash in it; write / instead of \\",
      "\"Did you /come?\""
    ),
    (
      "visit.yaml", "order: 1\n", "order: 1\n...\n",
      "visit.yaml:4: the line says that the file ends here; take the line away", "order: 1\n"
    ),
    (
      "visit.yaml", "order: 1", "order: \u{1}1",
      "visit.yaml:3: a character that cannot be seen stands here; delete the line and type it again",
      "order: 1"
    ),
  ]

  static let texts: [Mistake] = [
    (
      "visit.yaml", "both: The food", "both: The food, self: My food",
      "visit.yaml:21: choice \"food\" has both: beside self: or for:; "
        + "keep both: alone, or self: and for: without it",
      "both: The food"
    ),
    (
      "visit.yaml", "both: The food", "both: ~",
      "visit.yaml:21: \"both\" of choice \"food\" is blank; write a text there", "both: The soup"
    ),
    (
      "visit.yaml", "both: The food", "both: \"  \"",
      "visit.yaml:21: \"both\" of choice \"food\" is blank; write a text there", "both: The soup"
    ),
    (
      "visit.yaml", "both: The food", "both: The food, help: { both: [\"\"] }",
      "visit.yaml:21: a sentence of choice \"food\" is blank; write a text there",
      "both: The food, help: { both: [Soup.] }"
    ),
    (
      "visit.yaml", "both: The food", "both: { food }",
      "visit.yaml:21: \"both\" of choice \"food\" is no text; put it in quotes, on the line of its key",
      "both: \"( food )\""
    ),
    (
      "service.yaml", "council: Exampleton Council", "council: ~",
      "service.yaml:1: \"council\" of service.yaml is blank; write a text there",
      "council: Exampleton"
    ),
    (
      "service.yaml", "council: Exampleton Council", "",
      "service.yaml:2: service.yaml has no \"council\"; add council: and what it is",
      "council: Exampleton"
    ),
  ]

  static let choices: [Mistake] = [
    (
      "visit.yaml", "code: food", "code: skip",
      "visit.yaml:21: \"skip\" stands for no answer, so no choice can have it as its code; "
        + "use another code",
      "code: soup"
    ),
    (
      "visit.yaml", "picture: sun\n", "picture: sun.svg\n",
      "visit.yaml:5: there is no picture \"sun.svg\"; write sun", "picture: sun\n"
    ),
    (
      "visit.yaml", "picture: sun\n", "picture: Sun\n",
      "visit.yaml:5: there is no picture \"Sun\"; write sun", "picture: sun\n"
    ),
    (
      "visit.yaml", "shown: { liked: 2 or more }", "shown: { liked: 2 or more, came: [\"no\"] }",
      "visit.yaml:29: question \"best\" is never asked: \"came\" cannot be answered so; "
        + "take \"came\" out of shown:, or name other choices of it",
      "shown: { liked: 2 or more, came: [\"yes\"] }"
    ),
    (
      "visit.yaml", "shown: { liked: 2 or more }", "shown: { liked: 3 or more }",
      "visit.yaml:29: question \"best\" is never asked: \"liked\" cannot be answered so; "
        + "take \"liked\" out of shown:, or name other choices of it",
      ""
    ),
    (
      "visit.yaml", Cures.choices, "    pages:\n      - choices:\n" + Cures.lines(6, "          "),
      "visit.yaml:21: a page has 6 choices; use pages: with at most 5 on each",
      "    pages:\n      - choices:\n" + Cures.lines(5, "          ")
    ),
    (
      "visit.yaml", Cures.choices, "    choices:\n" + Cures.lines(11, "      "),
      "visit.yaml:21: a page has 11 choices; use pages: with at most 5 on each",
      "    pages:\n      - choices:\n" + Cures.lines(5, "          ")
    ),
  ]

  static let settings: [Mistake] = [
    (
      "service.yaml", "[localhost]", "[\"https://views.example.org\"]",
      "service.yaml:8: the host \"https://views.example.org\" is not one name alone, and no browser "
        + "asks under it; write views.example.org",
      "[views.example.org]"
    ),
    (
      "service.yaml", "[localhost]", "[localhost:8080]",
      "service.yaml:8: the host \"localhost:8080\" is not one name alone, and no browser asks under it; "
        + "write localhost",
      "[localhost]"
    ),
    (
      "service.yaml", "[localhost]", "[localhost 127.0.0.1]",
      "service.yaml:8: the host \"localhost 127.0.0.1\" is not one name alone, and no browser asks "
        + "under it; write [localhost, 127.0.0.1]",
      "[localhost, 127.0.0.1]"
    ),
    (
      "service.yaml", "[localhost]", "localhost, 127.0.0.1",
      "service.yaml:8: the host \"localhost, 127.0.0.1\" is not one name alone, and no browser asks "
        + "under it; write [localhost, 127.0.0.1]",
      "[localhost, 127.0.0.1]"
    ),
    (
      "service.yaml", "[localhost]", "[\"*\"]",
      "service.yaml:8: the host \"*\" is not one name alone, and no browser asks under it; "
        + "write a name with letters, figures, dots and hyphens",
      "[views.example.org]"
    ),
    (
      "service.yaml", "release: quarter", "release: quarter\nshared-networks: [banana]",
      "service.yaml:17: \"banana\" is no network; "
        + "write one like 10.1.0.0/16, or shared-networks: [] for none",
      "release: quarter\nshared-networks: [10.1.0.0/16]"
    ),
    (
      "service.yaml", "phone: 01632 960144", "phone: to be confirmed",
      "service.yaml:6: nobody can dial \"to be confirmed\"; "
        + "write one number in figures, like 0300 123 4567",
      "phone: 0300 123 4567"
    ),
    (
      "service.yaml", "phone: 01632 960144", "phone: 01632 960144 (option 2)",
      "service.yaml:6: nobody can dial \"01632 960144 (option 2)\"; "
        + "write one number in figures, like 0300 123 4567",
      "phone: 01632 960144"
    ),
    (
      "service.yaml", "area: East }",
      "area: East }\n  - { code: barn, name: The barn, area: east }",
      "service.yaml:13: the area \"east\" would be counted apart from \"East\"; write East",
      "area: East }\n  - { code: barn, name: The barn, area: East }"
    ),
    (
      "service.yaml", "https://example.org/weather", "https://",
      "service.yaml:9: \"leave-to\" is no https address; "
        + "write the address of an everyday page, like https://www.bbc.co.uk/weather",
      "https://www.bbc.co.uk/weather"
    ),
    (
      "service.yaml", "https://example.org/weather", "https://weather",
      "service.yaml:9: \"leave-to\" is no https address; "
        + "write the address of an everyday page, like https://www.bbc.co.uk/weather",
      "https://www.bbc.co.uk/weather"
    ),
    (
      "service.yaml", "https://example.org/weather", "https://example.org/safeguarding",
      "service.yaml:9: \"leave-to\" tells by \"safeguard\" what people looked at before; "
        + "write the address of an everyday page, like https://www.bbc.co.uk/weather",
      "https://www.bbc.co.uk/weather"
    ),
    (
      "service.yaml", "release: quarter",
      "release: quarter\naccessibility: { written: 2026-11-21, reviewed: soon }",
      "service.yaml:17: \"soon\" is no day; write it like 2026-11-21",
      "release: quarter\naccessibility: { written: 2026-11-21, reviewed: 2026-11-21 }"
    ),
    (
      "service.yaml", "release: quarter",
      "release: quarter\naccessibility: { written: 2026-11-21, reviewed: 2026-11-20 }",
      "service.yaml:17: it was looked at before it was written; write the later day under reviewed:",
      "release: quarter\naccessibility: { written: 2026-11-21, reviewed: 2026-11-22 }"
    ),
    (
      "service.yaml", "release: quarter",
      "release: quarter\naccessibility: { written: 2026-11-21, reviewed: 2026-11-21, email: by post }",
      "service.yaml:17: \"by post\" is no email address; write one, or take the line away",
      "release: quarter\naccessibility: { written: 2026-11-21, reviewed: 2026-11-21 }"
    ),
    (
      "service.yaml", "release: quarter", "release: quarter\nfreepost: ~",
      "service.yaml:17: \"freepost\" of service.yaml is blank; write a text there",
      "release: quarter\nfreepost: FREEPOST YOUR VIEWS"
    ),
    (
      "service.yaml", "kiosk: yes", "kiosk: perhaps",
      "service.yaml:12: \"kiosk\" is neither yes nor no; write yes or no", "kiosk: yes"
    ),
  ]
}

private enum Cures {
  static let choices = """
        choices:
          - { code: food, both: The food, picture: sun, theme: FOOD }
          - { code: none, both: Nothing, exclusive: yes }
          - { code: music, both: The music }

    """

  static func lines(_ count: Int, _ spaces: String) -> String {
    (0..<count).map { "\(spaces)- { code: c\($0), both: So }\n" }.joined()
  }
}
