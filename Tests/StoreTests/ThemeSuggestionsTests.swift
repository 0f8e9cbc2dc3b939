import Foundation
import Store
import Survey
import Testing

@Suite struct `Suggestions of themes` {
  private static let codebook = Result { try Folder.forms.get().themes }
  private static let suggestions = Result { try ThemeSuggestions(codebook.get()) }

  @Test func `come for each theme's own example`() throws {
    for theme in try Self.codebook.get().all {
      let suggested = try Self.suggestions.get().suggested(by: theme.example)
      #expect(suggested.contains(theme), "\(theme.code) \(suggested.map(\.code))")
    }
  }

  @Test(arguments: [
    ("Nobody LISTENED to me!", "LIST"), ("I was ignored.", "LIST"), ("The enlisted man", ""),
    ("They kept me up  to\ndate", "KEPT"), ("I didn’t understand", "INFO"),
    ("my advocate and the police and the nurse", "JOIN ADVO"), ("", ""), ("ward", "CARE"),
    ("wardrobe", ""), ("fairly", "EQUA"),
  ])
  func `go by whole words, by any ending after a star`(_ text: String, _ themes: String) throws {
    #expect(try suggested(by: text) == Set(themes.split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    ("They gave me no choices", "SAYS"), ("letters came", "INFO"), ("two wards", "CARE"),
    ("the meeting that they JOINED", ""),
  ])
  func `go by the stems of words`(_ text: String, _ theme: String) throws {
    #expect(try theme.isEmpty || suggested(by: text).contains(theme))
  }

  @Test func `keep nothing of the comment before`() throws {
    #expect(try suggested(by: "nobody listened").contains("LIST"))
    #expect(try suggested(by: "quiet").isEmpty)
  }

  @Test(arguments: [
    ("\"", 1), ("NOT (", 1), ("a* OR b", 1), ("words:x", 1), ("^", 1), ("x\" ", 5_000),
  ])
  func `come for no comment that looks like a query, and never fail`(
    _ text: String, times: Int
  ) throws {
    #expect(try suggested(by: String(repeating: text, count: times)).isEmpty)
  }

  private func suggested(by text: String) throws -> Set<String> {
    Set(try Self.suggestions.get().suggested(by: text).map(\.code.text))
  }
}
