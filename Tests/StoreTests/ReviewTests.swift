import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Closing a review` {
  let context: TestStore
  var store: Store { context.store }
  let quarter = Period.quarter(year: 2026, number: 3)
  let today = Day(of: on(2026, 10, 5))

  init() throws { context = try TestStore() }

  @discardableResult
  private func close(by account: String = "lea") throws -> ReviewClosing {
    let forms = try Folder.forms.get()
    let control = DisclosureControl(
      plan: ReleasePlan(forms: forms.forms, groupings: []), key: store.keys.release)
    let quarter = quarter
    return try store.closeReview(of: quarter, by: account, on: today) { comments in
      control.release(forms.themes, in: comments, of: quarter)
    }
  }

  @Test func `waits until every comment of the quarter is checked`() throws {
    let names = try context.keep(Array(repeating: "fine", count: 40))
    try context.keep(["later"], in: "2026-Q4")
    try context.approve(names.dropLast())
    #expect(try !store.hasCheckedAll(of: quarter))
    #expect(try close() == .notAllChecked)
    #expect(try store.themeRelease(of: quarter) == nil)
    try context.approve([names[39]])
    #expect(try store.hasCheckedAll(of: quarter))
    #expect(try close() == .closed)
    #expect(try store.themeRelease(of: quarter)?.row("LIST")?.good.isAbout(40) == true)
    #expect(try store.periodsWithThemes() == [quarter])
  }

  @Test func `freezes: what is coded later changes nothing, nor does closing again`() throws {
    let names = try context.keep(Array(repeating: "fine", count: 40))
    try context.approve(names)
    try close()
    let frozen = try #require(try store.themeRelease(of: quarter))
    let other = CommentReview.approved(feeling: .bad, themes: ["TIME"], suggested: [])
    for name in names { _ = try store.review(name, version: 1, as: other) }
    #expect(try close(by: "ben") == .closedBefore)
    #expect(try store.themeRelease(of: quarter) == frozen)
    #expect(try context.texts("SELECT closedBy FROM themeRelease") == ["lea"])
  }

  @Test func `counts approved comments of that quarter and no others`() throws {
    try context.approve(try context.keep(Array(repeating: "fine", count: 40)))
    try context.approve(try context.keep(Array(repeating: "old", count: 40), in: "2026-Q2"))
    for name in try context.keep(Array(repeating: "not", count: 40)) {
      _ = try store.review(name, version: 0, as: .withheld(suggested: ["LIST"]))
    }
    try close()
    #expect(try store.themeRelease(of: quarter)?.row("LIST")?.total.isAbout(40) == true)
  }

  @Test func `keeps figures that cannot be changed unnoticed`() throws {
    try context.approve(try context.keep(Array(repeating: "fine", count: 40)))
    try close()
    try context.meddle("UPDATE themeRelease SET content = replace(content, 'end', 'End')")
    #expect(throws: TableFault.changed) { try store.themeRelease(of: quarter) }
  }

  @Test func `gives the comments of a year's closed quarters to learn from`() throws {
    try context.approve(try context.keep(["one"], in: "2026-Q2") + context.keep(["two"]))
    try context.approve(
      try context.keep(["open"], in: "2026-Q4") + context.keep(["old"], in: "2026-Q1"))
    let year = Period.year(startingIn: 2026)
    #expect(Set(try store.codedComments(of: year, closedBy: today).map(\.words)) == ["one", "two"])
  }
}

extension Cell {
  /// So many with their noise, which is beyond this in fewer than one case of 10,000. "Nearly
  /// everyone" of as many as there are is so too.
  fileprivate func isAbout(_ number: Int) -> Bool {
    self == .nearlyEveryone || abs((count ?? -100) - number) <= 15
  }
}
