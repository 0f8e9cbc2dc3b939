import Accounts
import Anonymity
import Store
import Survey

/// What the changes are made with; the same each time, so that two runs leave the same.
extension StoreChange {
  static let now = on(2026, 11, 18)
  static let today = Day(of: now)
  static let tomorrow = now.adding(seconds: 86_400)
  static let quarter = Period.quarter(year: 2026, number: 3)

  static let card = SealedCard(
    id: CardID(bytes: Array(repeating: 7, count: 16)), bytes: Array(repeating: 8, count: 1_052))

  static func action() -> Action {
    Action(
      period: quarter, theme: "LIST", said: "Nobody rang.", did: "We ring.", kind: .practice,
      lead: "The manager", due: today, status: .planned, picture: "good-listen")
  }

  static var password: PasswordHash {
    get throws {
      let text = "scrypt$15$8$1$c2FsdHNhbHRzYWx0c2FsdA==$aGFzaGhhc2hoYXNoaGFzaA=="
      guard let hash = PasswordHash(stored: text) else { throw Folder.Missing() }
      return hash
    }
  }
}

extension Respondent {
  func sealedDraft() throws -> SealedDraft { try token.seal(draft) }
}

extension TestStore {
  /// A comment that is marked as a possible concern.
  func concern() throws -> Concern {
    let comment = try keep(["he hits me"])[0]
    _ = try store.markConcern(comment, by: "ana", on: StoreChange.today)
    guard let concern = try store.concern(about: comment) else { throw Folder.Missing() }
    return concern
  }

  @discardableResult
  func signIn(_ account: String) throws -> SessionID {
    try store.setPassword(StoreChange.password, of: account, as: .viewer)
    let session = SessionToken.fresh().id
    try store.beginSession(session, of: account, lapsing: StoreChange.tomorrow)
    return session
  }
}
