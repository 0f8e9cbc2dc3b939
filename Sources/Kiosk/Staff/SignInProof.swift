internal import Accounts
internal import Store
internal import Survey

/// What a name, a password and a code prove together.
enum SignInProof {
  case right, wrong
  /// The password is right, but the key that opens the account's codes is lost. Only who knows the
  /// password is told so.
  case lostCodes

  /// Uses a right code up.
  init(password: String, code: String, of name: String, at now: Moment, in store: Store) throws {
    do {
      let credentials = try store.credentials(of: name)
      let isRight = (credentials?.password ?? .ofNobody).matches(password)
      guard let credentials, isRight else {
        self = .wrong
        return
      }
      self = try credentials.accepts(code, of: name, at: now, in: store) ? .right : .wrong
    } catch StoreFault.lostSecondStep {
      let hash = try store.password(of: name) ?? .ofNobody
      self = hash.matches(password) ? .lostCodes : .wrong
    }
  }
}

extension Credentials {
  /// Whether the account needs no code, or this one is right and new.
  fileprivate func accepts(
    _ code: String, of name: String, at now: Moment, in store: Store
  ) throws -> Bool {
    guard secondStep != nil else { return true }
    guard let step = step(of: code, at: now) else { return false }
    return try store.use(step: step, of: name)
  }
}
