import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Words in another language` {
  let context: TestStore
  private let written = "they were late and slow"

  init() throws {
    context = try TestStore()
    for _ in 0..<8 {
      try Respondent(liking: written).answer(in: context.store, at: on(2026, 11, 18))
    }
    _ = try context.store.openBoxes(at: on(2026, 11, 30), floor: 8, staying: 0)
    try context.store.dealComments(on: Day(of: on(2026, 11, 30)), chance: 1)
  }

  @Test func `are seen by nobody but a translator`() throws {
    let comment = try #require(try context.store.commentToCheck())
    #expect(try context.store.markAsForeign(comment.name, version: comment.version) == .made)
    #expect(try context.store.comment(comment.name) == nil)
    #expect(try context.store.commentsToCheck() == 7)
    #expect(try context.store.commentToTranslate()?.name == comment.name)
    #expect(try context.store.commentToTranslate(comment.name)?.words == written)
    #expect(
      try context.store.review(
        comment.name, version: comment.version, as: .withheld(suggested: [])) == .conflict)
  }

  @Test func `leave nothing once they are in English, and are dealt out anew`() throws {
    while let comment = try context.store.commentToCheck() {
      _ = try context.store.markAsForeign(comment.name, version: comment.version)
    }
    #expect(try context.files().values.contains { $0.range(of: Data(written.utf8)) != nil })
    let english = Respondent.redactor.redact(RawWords("they were good"))
    while let comment = try context.store.commentToTranslate() {
      #expect(
        try context.store.translate(comment.name, version: comment.version, into: english) == .made)
      #expect(
        try context.store.translate(comment.name, version: 0, into: english) == .conflict)
    }
    #expect(
      try context.texts("SELECT DISTINCT words || english || dealt || version FROM comment")
        == ["they were good100"])
    #expect(try !context.files().values.contains { $0.range(of: Data(written.utf8)) != nil })
  }

  @Test func `are tallied by year, told from ten on, to the five below`() throws {
    for (language, year, visits) in [("ur", 2026, 16), ("pl", 2026, 8), ("ur", 2027, 9)] {
      try context.meddle("INSERT INTO languageTally VALUES (\(year), '\(language)', \(visits))")
    }
    let told = try context.store.languageCounts().map { "\($0.language) \($0.year) \($0.visits)" }
    #expect(told == ["ur 2026 15"])
  }
}
