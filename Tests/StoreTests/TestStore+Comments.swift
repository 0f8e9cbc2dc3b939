import Anonymity
import Foundation
import GRDB
import Store
import Survey

extension TestStore {
  /// Lays comments into the store, each as one whose turn has come.
  @discardableResult
  func keep(
    _ comments: [String], to question: String = "good.text", in period: String = "2026-Q3"
  ) throws -> [RowID] {
    try DatabaseQueue(path: path(of: file)).write { db in
      try comments.map { words in
        let name = RowID.fresh()
        try db.execute(
          sql: """
            INSERT INTO comment (id, period, form, question, words, dealt)
            VALUES (?, ?, 'end', ?, ?, 1)
            """, arguments: [bytes(of: name), period, question, words])
        return name
      }
    }
  }

  /// Approves comments that are new.
  func approve(
    _ names: [RowID], feeling: Feeling = .good, themes: [Theme.Code] = ["LIST"]
  ) throws {
    for name in names {
      let review = CommentReview.approved(feeling: feeling, themes: themes, suggested: [])
      guard try store.review(name, version: 0, as: review) == .made else { throw NotNew() }
    }
  }

  struct NotNew: Error {}

  /// Every comment there is.
  func comments() throws -> [Comment] {
    try texts("SELECT lower(hex(id)) FROM comment").compactMap(RowID.init)
      .compactMap(store.comment)
  }
}

/// The name of a row as the tables hold it.
private func bytes(of name: RowID) -> Data {
  let digits = Array(name.text)
  return Data(
    stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(digits[place...place + 1]), radix: 16)
    })
}

extension CommentSearch {
  func find(_ words: String) throws -> [Found] {
    var wish = Wish()
    wish.words = words
    return try find(wish)
  }
}
