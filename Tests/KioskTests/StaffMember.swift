import Accounts
import Store

extension TestKiosk {
  /// Someone of the quality team, who has just signed in.
  func member(_ role: Role = .manager, named name: String = "ana") throws -> Visitor {
    try store.setPassword(TestKiosk.passwordHash.get(), of: name, as: role)
    return try Visitor(at: self).signIn(as: name)
  }

  static let password = "three plain words"
  /// Cheap to guess, so that signing in takes no time.
  static let passwordHash = Result { try PasswordHash.fresh(of: password, cost: 10) }
}

extension Visitor {
  @discardableResult
  func signIn(as name: String, password: String = TestKiosk.password) throws -> Self {
    try open("/staff/sign-in").write(name, in: "Name").write(password, in: "Password")
      .press("Sign in")
  }
}
