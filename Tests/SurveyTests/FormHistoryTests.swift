import Survey
import Testing

@Suite struct `The ledger of codes` {
  @Test(arguments: ["start", "now", "end", "before"] as [Form.Code])
  func `keeps the codes of a form as text`(_ code: Form.Code) throws {
    let form = try Folder.form(code)
    #expect(Form.Codes(text: form.codes.text) == form.codes)
    #expect(form.codes.text.hasPrefix("version \(form.version)\n"))
  }

  @Test func `writes a line for each code`() throws {
    #expect(
      try small().codes.text == """
        version 1
        again each about liked
        again/no choice then worried
        again/yes choice
        best one offers liked shown liked>=2
        best/same choice
        came one main
        came/no choice then worried
        came/yes choice
        liked many shown came=skip,yes
        liked.text words shown opened
        liked/food choice
        liked/music choice
        liked/none choice exclusive
        view words main shown who=no
        who one main
        who/no choice then worried
        who/yes choice

        """)
  }

  @Test(arguments: ["", "version one\n", "hello", "version 1\nloose\n"])
  func `is not read from another text`(_ text: String) {
    #expect(Form.Codes(text: text) == nil)
  }

  /// What is changed in the form, and the faults that makes after version 1.
  @Test(arguments: [
    ("The food", "The soup", []),
    ("both: A visit", "both: Our visit", []),
    ("code: food,", "code: soup,", ["the codes changed since version 1; raise version to 2"]),
    ("2 or more", "1 or more", ["the codes changed since version 1; raise version to 2"]),
    ("core: yes", "core: no", ["the codes changed since version 1; raise version to 2"]),
    ("exclusive: yes", "exclusive: no", ["the codes changed since version 1; raise version to 2"]),
    ("version: 1", "version: 2", []),
  ])
  func `asks for a later version when codes change, and never for wording`(
    _ text: String, _ other: String, _ faults: [String]
  ) throws {
    let ledger = FormHistory(earlier: ["visit": [try small().codes]])
    let forms = try changed((text, other))
    #expect(
      ledger.faults(in: forms).map(\.description) == faults.map { "visit.yaml:2: \($0)" })
  }

  @Test func `takes changed codes under a later version`() throws {
    let ledger = FormHistory(earlier: ["visit": [try small().codes]])
    let forms = try changed(("version: 1", "version: 2"), ("code: food,", "code: soup,"))
    #expect(ledger.faults(in: forms).isEmpty)
    let next = FormHistory(earlier: ["visit": [try small().codes, forms.forms[0].codes]])
    #expect(next.faults(in: forms).isEmpty)
  }

  @Test func `refuses a form whose file is gone while answers to it are kept, with the cure`()
    throws
  {
    let forms = try changed()
    let ledger = FormHistory(earlier: [:])
    #expect(ledger.missing(from: forms, answered: ["visit"]).isEmpty)
    #expect(
      ledger.missing(from: forms, answered: ["visit", "trip"]).map(\.description) == [
        "trip.yaml:1: the file is missing, but answers to form \"trip\" are kept; "
          + "put it back, with closed: yes if nobody is to be asked it any more"
      ])
  }

  @Test func `lets a form be closed, which is asked no more`() throws {
    var files = Small.files
    files["trip.yaml"] = Small.visit.replacing("form: visit\n", with: "form: trip\nclosed: yes\n")
    let forms = try Forms(files: files, pictures: Small.pictures)
    #expect(forms.form("trip")?.isClosed == true)
    #expect(forms.about.choices.map(\.value) == ["visit", "unsure"])
  }

  @Test func `refuses a code that left and comes back`() throws {
    let second = try changed(("version: 1", "version: 2"), ("code: food,", "code: soup,"))
    let ledger = FormHistory(earlier: ["visit": [second.forms[0].codes, try small().codes]])
    let third = try changed(("version: 1", "version: 3"))
    #expect(
      ledger.faults(in: third).map(\.description) == [
        """
        visit.yaml:2: the code "visit.liked.food" left after version 1 and has come back; \
        use a new code
        """
      ])
  }

  @Test func `refuses another kind under the same code, also later on`() throws {
    let ledger = FormHistory(earlier: ["visit": [try small().codes]])
    let forms = try changed(
      ("version: 1", "version: 5"),
      ("kind: one\n    both: What was best?", "kind: many\n    both: What was best?"))
    #expect(
      ledger.faults(in: forms).map(\.description) == [
        "visit.yaml:2: the code \"visit.best\" was of kind one and is now many; use a new code"
      ])
  }

  @Test func `refuses to go back to an older version`() throws {
    let later = try changed(("version: 1", "version: 3"))
    let ledger = FormHistory(earlier: ["visit": [later.forms[0].codes]])
    #expect(
      try ledger.faults(in: changed()).map(\.description) == [
        "visit.yaml:2: version 1 is older than 3; write a later version"
      ])
  }

  @Test func `has nothing to say of a form that is new`() throws {
    let ledger = FormHistory(earlier: [:])
    #expect(try ledger.faults(in: changed()).isEmpty)
  }

  private func small() throws -> Form { try changed().forms[0] }

  private func changed(_ changes: (text: String, other: String)...) throws -> Forms {
    var files = Small.files
    for change in changes {
      let form = try #require(files["visit.yaml"])
      #expect(form.contains(change.text))
      files["visit.yaml"] = form.replacing(change.text, with: change.other, maxReplacements: 1)
    }
    return try Forms(files: files, pictures: Small.pictures)
  }
}
