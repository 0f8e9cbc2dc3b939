import Survey
import Testing

@Suite struct `The guide to forms` {
  @Test func `holds a form that works`() throws {
    let forms = try withExample()
    #expect(forms.forms.map(\.code) == ["start", "now", "end", "before", "meeting"])
    let form = try #require(forms.form("meeting"))
    let said = answers(["who": "self", "heard": "bit", "helped": "someone words"])
    #expect(
      Path(through: form, after: said).screens.map(\.name)
        == ["who", "heard", "helped", "enough", "most", "check"])
    let most = try #require(form.question("most"))
    #expect(
      most.offered(on: 0, after: said.given, in: form).map(\.code) == ["someone", "words", "same"])
  }

  /// Each place where a key is not known says which keys are: the guide must have them all.
  @Test(arguments: [
    ("visit.yaml", "picture: sun\n"), ("visit.yaml", "from: liked"), ("visit.yaml", "both: Again?"),
    ("visit.yaml", "core: yes"), ("visit.yaml", "exclusive: yes"), ("shared.yaml", "practice:"),
    ("themes.yaml", "example:"), ("service.yaml", "kiosk: yes"),
  ])
  func `explains every key there is`(_ file: String, _ text: String) throws {
    let key = text.prefix { $0 != ":" }
    let other = text.replacing(key + ":", with: "strange:")
    let files = Small.files(breaking: file, text, into: other)
    let faults = try #require(throws: Faults.self) {
      try Forms(files: files, pictures: Small.pictures)
    }
    let fault = try #require(faults.all.first { $0.problem.contains("unknown key") })
    let keys = fault.cure.trimmingPrefix("use ").split(separator: ", ")
    #expect(keys.count > 3)
    let guide = try guide()
    for key in keys { #expect(guide.contains("`\(key)`"), "\(file): \(key)") }
  }

  @Test(arguments: EasyReadRule.all.map(\.name))
  func `explains every rule of easy read`(_ name: String) throws {
    #expect(try guide().contains("| `\(name)` |"))
  }

  @Test func `explains every setting of the service in the file itself`() throws {
    let lines = try Folder.text("Forms/service.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isSetting = next.contains(":") && !next.contains("#") && !next.contains("- {")
      let opensGroup = next.hasSuffix(":")
      if isSetting, !opensGroup { #expect(line.contains("#"), "\(next)") }
    }
  }

  private func withExample() throws -> Forms {
    var files = try Folder.forms()
    let fenced = try #require(try guide().split(separator: "```yaml\n").dropFirst().first)
    files["meeting.yaml"] = String(try #require(fenced.split(separator: "```").first))
    return try Forms(files: files, pictures: Folder.pictures())
  }

  private func guide() throws -> String {
    try Folder.text("Sources/Kiosk/Kiosk.docc/Forms.md")
  }
}
