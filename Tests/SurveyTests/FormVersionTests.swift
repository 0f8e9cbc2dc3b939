import Survey
import Testing

@Suite struct `A version of a form` {
  @Test(arguments: ["start", "now", "end", "before"] as [Form.Code])
  func `is kept whole, in a text that needs no other file`(_ code: Form.Code) throws {
    let form = try Folder.form(code)
    let read = try #require(Form(whole: form.whole))
    #expect(read.questions == form.questions && read.retired == form.retired)
    #expect(read.title == form.title && read.list == form.list && read.offers == form.offers)
    #expect(try read.codes == form.codes && read.whole == form.whole)
  }

  @Test(arguments: ["", "hello", "form: x\n", "- a\n", "form: [\n"])
  func `is not read from another text`(_ text: String) { #expect(Form(whole: text) == nil) }

  @Test func `is joined with an earlier one, so that nothing that was asked is lost`() throws {
    let old = try Folder.form("end")
    let new = try Self.later()
    #expect(new.question("happier") == nil && new.question("asked")?.choice("silent") == nil)
    let both = new.joined(with: [old])
    #expect(both.version == 3)
    #expect(both.question("happier")?.text == old.question("happier")?.text)
    #expect(both.question("asked")?.choices.map(\.code) == ["said", "no", "dk", "silent"])
    #expect(both.question("asked")?.choice("silent")?.national == .silent)
  }

  @Test func `of which the codes alone were kept is counted by them, and says so`() throws {
    let old = try Folder.form("end")
    let forms = try Folder.heard.get()
    let read = Form(
      ofCodes: old.codes, of: "end", shared: forms.forms.flatMap(\.questions))
    #expect(Set(read.codes.meanings()) == Set(old.codes.meanings()))
    let bare = Form(ofCodes: old.codes, of: "end", shared: [])
    #expect(bare.question("happier")?.text[.own] == "happier (wording not kept)")
    #expect(bare.question("asked")?.choice("silent")?.label[.own] == "silent (wording not kept)")
    #expect(bare.question("happened")?.about == "wished")
  }

  @Test func `is counted beside today's, also when its file is gone`() throws {
    let old = try Folder.form("end")
    var files = try Folder.forms()
    files["before.yaml"] = nil
    files["end.yaml"] = try Self.laterText()
    let today = try Forms(files: files, pictures: Folder.pictures())
    let counted = today.counting([
      FormVersion(form: "end", codes: old.codes, whole: try old.whole),
      FormVersion(
        form: "before", codes: try Folder.form("before").codes,
        whole: try Folder.form("before").whole),
    ])
    #expect(counted.form("end")?.question("happier") != nil)
    #expect(counted.form("before")?.question("talk") != nil)
    #expect(today.form("before") == nil)
  }

  private static func laterText() throws -> String {
    var end = try Folder.text("Forms/end.yaml").replacing("version: 2", with: "version: 3")
    for (from, to) in [
      ("      - code: silent", "      - { code: \"no\""), ("  - code: happier", "  - code: good\n"),
    ] {
      let start = try #require(end.firstRange(of: from)).lowerBound
      let stop = try #require(end[start...].firstRange(of: to)).lowerBound
      end.removeSubrange(start..<stop)
    }
    return end
  }

  private static func later() throws -> Form {
    var files = try Folder.forms()
    files["end.yaml"] = try laterText()
    return try #require(try Forms(files: files, pictures: Folder.pictures()).form("end"))
  }
}

extension Form.Codes {
  /// Which codes there are: a version of codes alone knows no more of them.
  fileprivate func meanings() -> [String] {
    text.split(separator: "\n").dropFirst().map { String($0.split(separator: " ")[0]) }
  }
}
