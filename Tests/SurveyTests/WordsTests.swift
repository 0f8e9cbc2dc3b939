import Survey
import Testing

@Suite struct `Words with names in braces` {
  @Test(arguments: [
    ("Question {number}", "Question 7"), ("{number}", "7"), ("{number}{of}", "79"),
    ("{number} of {of}, {number}", "7 of 9, 7"), ("no name", "no name"), ("", ""),
    ("{other} {number}", "{other} 7"), ("{number", "{number"), ("}{number}{", "}7{"),
    ("{{number}}", "{7}"), ("{a{number}", "{a7"), ("é {number} ü", "é 7 ü"),
  ])
  func `are filled in wherever a value has the name`(text: String, filled: String) {
    let words = Words.tree(["here": .text(text)])
    #expect(words.text("here", filling: ["number": "7", "of": "9"]) == filled)
    #expect(words.filled(with: ["number": "7", "of": "9"]).text("here") == filled)
  }

  @Test func `are filled once: what a value says is no name`() {
    let words = Words.text("{one} and {two}").filled(with: ["one": "{two}", "two": "{one}"])
    guard case .text(let text) = words else { return #expect(Bool(false), "a text stays a text") }
    #expect(text == "{two} and {one}")
  }
}
