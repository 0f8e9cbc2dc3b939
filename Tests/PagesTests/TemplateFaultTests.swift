import Embedded
import Pages
import Survey
import Testing

@Suite struct `A mistake in a template is told at the start` {
  @Test(arguments: Mistake.all)
  func `with its file, its line and what to do`(mistake: Mistake) throws {
    var templates = Samples.templates
    let text = try #require(templates[mistake.file])
    let changed =
      mistake.before.isEmpty ? mistake.after : text.replacing(mistake.before, with: mistake.after)
    #expect(changed != text)
    templates[mistake.file] = changed
    let faults = #expect(throws: Faults.self) { try Samples.renderer(templates) }
    let told = try #require(faults?.all.first)
    #expect(told.file == "Templates/\(mistake.file)")
    #expect(told.line == mistake.line, "\(told)")
    #expect(told.problem.contains(mistake.problem), "\(told)")
    #expect(!told.cure.isEmpty)
  }

  @Test func `when a file is not there`() {
    var templates = Samples.templates
    templates["help.mustache"] = nil
    #expect {
      try Samples.renderer(templates)
    } throws: {
      "\($0)"
        == "Templates/help.mustache:1: the file is not there; put it back, or leave --assets out"
    }
  }

  @Test func `when no page uses a file`() {
    var templates = Samples.templates
    templates["halp.mustache"] = "{{title}}"
    #expect {
      try Samples.renderer(templates)
    } throws: {
      "\($0)"
        == "Templates/halp.mustache:1: no page and no template uses it; mend its name, or delete it"
    }
  }

  @Test func `when a voice lacks a word`() throws {
    let wording = try #require(Embedded.files(in: "Assets")["Wording/en.yaml"])
    let changed = wording.replacing(
      "\nskip: ", with: "\nskip:\n  self: Skip\n  for: [Skip]\nskipped: ")
    #expect(changed != wording)
    let words = try PageWords(text: changed, file: "en.yaml", service: Samples.all.forms.service)
    let faults = #expect(throws: Faults.self) {
      try Pages.Templates(Samples.templates, saying: words)
    }
    #expect(
      Set(faults?.all.map(\.file) ?? []) == [
        "Templates/layout.mustache", "Templates/staff-layout.mustache",
      ])
  }

  @Test func `all at once, in the order of the files`() {
    var templates = Samples.templates
    templates["help.mustache"] = "{{titel}}\n{{titel}}"
    templates["card.mustache"] = "{{adress}}"
    let faults = #expect(throws: Faults.self) { try Samples.renderer(templates) }
    #expect(
      faults?.all.map { "\($0.file):\($0.line)" } == [
        "Templates/card.mustache:1", "Templates/help.mustache:1", "Templates/help.mustache:2",
      ])
  }
}

/// One mistake: what stands in a file, and what is written in its place.
struct Mistake: CustomStringConvertible {
  let file: String
  let before: String
  let after: String
  let line: Int
  let problem: String

  var description: String { "\(file): \(after)" }

  init(_ file: String, _ before: String, _ after: String, line: Int, _ problem: String) {
    (self.file, self.before, self.after) = (file + ".mustache", before, after)
    (self.line, self.problem) = (line, problem)
  }

  static let all = [
    Mistake("words", "{{heading}}", "{{headnig}}", line: 14, "\"headnig\""),
    Mistake("_choices", "{{.label}}", "{{.labl}}", line: 7, "\".labl\""),
    Mistake("check", "showsAnswers}}", "showAnswers}}", line: 18, "\"showAnswers\""),
    Mistake("help", "{{words.help.print}}", "{{words.help.pritn}}", line: 10, "words.help.pritn"),
    Mistake("help", "{{>_where}}", "{{>_were}}", line: 4, "\"_were\""),
    Mistake("help", "layout}}", "layuot}}", line: 2, "no template \"layuot\""),
    Mistake("help", "content}}", "contnet}}", line: 3, "no block \"contnet\""),
    Mistake("_check-row", "", "{{qestion}}", line: 1, "\"qestion\""),
    Mistake("_hidden", "{{.value}}", "{{{.value}}}", line: 3, "unescaped"),
    Mistake("check", "{{{rows}}}", "{{rows}}", line: 38, "parts"),
    Mistake("_choices", "{{.checked}}", "{{#.checked}} checked{{/.checked}}", line: 6, "section"),
    Mistake("card", "{{cardWords}}", "{{links}}", line: 9, "not a text"),
    Mistake("card", "{{cardWords}}", "{{dials}}", line: 9, "not a text"),
    Mistake("you-said", "empty(quarters)", "empty(tell)", line: 7, "not a list"),
    Mistake("_where", "{{words.links.back}}", "{{words.links.back}", line: 5, "not closed"),
    Mistake("_where", "{{/back}}", "", line: 3, "{{back}} is not closed"),
    Mistake("_told", "{{.did}}", "{{>_told}}", line: 9, "itself"),
    Mistake("_told", "{{.did}}", "{{&.did}}", line: 9, "not used here"),
    Mistake("_told", "{{.did}}", "{{}}", line: 9, "more than a name"),
    Mistake("_told", "{{.did}}", "{{..}}", line: 9, "nothing named"),
    Mistake("_told", "{{.did}}", "{{.did}}{{/did}}", line: 9, "closes nothing"),
    Mistake("help", "{{$content}}", "", line: 11, "does not close"),
    Mistake("help", "{{<layout}}", "{{<layout}}{{title}}", line: 2, "more than blocks"),
    Mistake("_hidden", "hidden}}", "hiden}}", line: 2, "\"hiden\""),
  ]
}
