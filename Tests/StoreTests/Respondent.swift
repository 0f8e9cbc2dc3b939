import Anonymity
import Foundation
import Store
import Survey

/// Someone who fills in the closing form, perhaps with own words.
struct Respondent {
  var token = VisitToken.fresh()
  var draft: Draft

  static let redactor = Redactor(
    lexicon: Lexicon(lists: Folder.wordLists, dictionary: nil, own: nil))

  init(got: Choice.Code = "all", liking: String? = nil, wanting: String? = nil) {
    draft = Draft(at: "north")
    draft.form = "end"
    draft.version = 1
    draft.answers["who"] = .chosen(["self"])
    draft.answers["got"] = .chosen([got])
    for (question, words) in [("good.text", liking), ("better.text", wanting)] {
      guard let words else { continue }
      draft.answers[Question.Code(question)] = .written(Respondent.redactor.redact(RawWords(words)))
    }
  }

  func response(
    leavingOutWords: Bool = false, counts: Bool = true
  ) throws -> AnonymousResponse {
    Respondent.redactor.anonymise(
      draft, through: try Folder.closingForm(), in: "North", leavingOutWords: leavingOutWords,
      counts: counts)
  }

  /// Begins a visit that lapses a day later.
  func begin(in store: Store, at now: Moment) throws {
    try store.begin(try token.seal(draft), lapsing: now.adding(seconds: 86_400))
  }

  func sealed(for store: Store, at now: Moment) throws -> SealedResponse {
    let slot = try store.keys.slot(of: Week(of: Day(of: now)))
    return try slot.seal(try response(), as: id(in: store))
  }

  func id(in store: Store) -> ResponseID { store.keys.takeBack.id(of: takeBackWords) }

  var takeBackWords: TakeBackWords { Respondent.list.takeBackWords(of: token) }

  /// So many words that no two people in these tests get the same three.
  static let list = EasyWords(text: (0..<65_536).map { "word\($0)" }.joined(separator: "\n"))

  /// Sends what was begun.
  @discardableResult
  func send(to store: Store, at now: Moment) throws -> Sending {
    try store.send(try sealed(for: store, at: now), endingDraft: token.draftID)
  }

  /// Answers and sends in one go.
  @discardableResult
  func answer(in store: Store, at now: Moment) throws -> Sending {
    try begin(in: store, at: now)
    return try send(to: store, at: now)
  }
}

/// Everyday words that no redactor takes out, other ones for each number below 512.
func everydayWords(_ number: Int) -> String {
  let words = ["good", "kind", "slow", "late", "clear", "useful", "warm", "calm"]
  return [number >> 6, number >> 3, number].map { words[$0 & 7] }.joined(separator: " then ")
}
