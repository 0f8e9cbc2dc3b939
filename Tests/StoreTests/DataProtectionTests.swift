import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `The page for the data protection officer` {
  private static let page = Result {
    try Folder.text("Sources/Kiosk/Kiosk.docc/DataProtection.md")
  }
  private static let kept = Result { try Folder.text("Sources/Kiosk/Kiosk.docc/WhatIsKept.md") }

  /// The rows of a table by what stands first in them, without its code marks.
  private func rows(of page: String) -> [String: String] {
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return Dictionary(
      rows.map { ($0[0].replacing("`", with: ""), $0.dropFirst().joined(separator: " | ")) },
      uniquingKeysWith: { one, _ in one })
  }

  @Test func `names each key there is, and so does the page of what is kept`() throws {
    let context = try TestStore()
    let week = Week(of: Day(of: on(2026, 11, 18)))
    _ = try context.store.keys.slot(of: week)
    _ = try context.store.keys.cardSalt()
    try context.store.keys.attend(with: .fresh(passphrase: "five calm words", rounds: 10))
    _ = try context.store.keys.slot(of: week.adding(weeks: 1), opened: .attended)
    let files = try context.files().keys.filter { $0.hasPrefix("keys/") }.map {
      String($0.dropFirst("keys/".count)).replacing(#/\d{4}-\d\d-\d\d/#, with: "DATE")
    }
    #expect(Set(files).count == 7)
    for page in [try Self.page.get(), try Self.kept.get()] {
      let named = rows(of: page).keys.filter {
        $0.contains(#/^[a-zA-Z-]+\.(key|lock|locked|salt)$/#)
      }
      #expect(Set(named) == Set(files))
    }
  }

  @Test func `says how long things are kept, as they are kept`() throws {
    let retention = try Folder.forms.get().service.retention
    let page = try Self.page.get()
    for (setting, words) in [
      ("draft-hours", "\(retention.draftHours) hours"),
      ("response-quarters", "\(retention.responseQuarters) quarters"),
      ("comment-years", "\(retention.commentYears) years"),
      ("audit-years", "\(retention.auditYears) year"),
    ] {
      let row = try #require(page.split(separator: "\n").first { $0.contains("| `\(setting)` |") })
      #expect(row.contains("| \(words)"), "\(setting)")
    }
    #expect(page.contains("after \(BoxCalendar.longestWait) weeks"))
    #expect(page.contains("(\(ManagerLock.shortestPassphrase) letters or more"))
    #expect(rows(of: page)["a card"]?.contains("third quarter after its own") == true)
  }
}
