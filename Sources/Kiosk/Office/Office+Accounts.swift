internal import Anonymity
internal import Store

extension Office {
  /// Adds an account, or gives it a new password and role.
  public func setPassword(_ password: String, of account: String, as role: String) throws {
    guard let role = Role(rawValue: role) else { throw OfficeFault.unknownRole }
    guard password.count >= PasswordHash.shortest else { throw OfficeFault.shortPassword }
    guard !account.isEmpty, account.count <= 64 else { throw OfficeFault.oddName }
    try store.setPassword(PasswordHash.fresh(of: password), of: account, as: role)
  }

  /// A line for each account.
  public func accounts() throws -> [String] {
    let colleagues = try store.colleagues(at: clock.now())
    return colleagues.isEmpty
      ? ["There is no account yet: heard account add NAME --role manager"]
      : colleagues.map { colleague in
        "\(colleague.account.name)  \(colleague.account.role)"
          + (colleague.hasSecondStep ? "  with codes" : "")
      }
  }

  public func removeAccount(_ name: String) throws -> String {
    guard try store.removeAccount(name) else { throw OfficeFault.unknownAccount }
    return "\(name) is removed and signed out."
  }

  public func forgetCodes(of name: String) throws -> String {
    guard try store.colleagues(at: clock.now()).contains(where: { $0.account.name == name }) else {
      throw OfficeFault.unknownAccount
    }
    try store.setSecondStep(nil, of: name)
    return "\(name) can sign in with the password alone. Ask them to set up codes again."
  }
}
