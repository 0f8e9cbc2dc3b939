internal import Accounts
internal import Store

extension OpenedData {
  /// Adds an account, or gives it a new password and role.
  public func setPassword(_ password: String, of account: String, as role: String) throws {
    guard let role = Role(rawValue: role) else { throw AdministrationFault.unknownRole }
    guard password.count >= PasswordHash.shortest else { throw AdministrationFault.shortPassword }
    let account = Account.name(typed: account)
    guard !account.isEmpty, account.count <= 64 else { throw AdministrationFault.oddName }
    try store.setPassword(PasswordHash.fresh(of: password), of: account, as: role)
  }

  /// A line for each account.
  public func accounts() throws -> [String] {
    let accountSummaries = try store.accountSummaries(at: clock.now())
    return accountSummaries.isEmpty
      ? ["There is no account yet: heard account add NAME --role manager"]
      : accountSummaries.map { summary in
        "\(summary.account.name)  \(summary.account.role)"
          + (summary.hasSecondStep ? "  with codes" : "")
      }
  }

  public func removeAccount(_ name: String) throws -> String {
    guard try store.removeAccount(name) else { throw AdministrationFault.unknownAccount }
    return "\(name) is removed and signed out."
  }

  public func forgetCodes(of name: String) throws -> String {
    guard try store.accountSummaries(at: clock.now()).contains(where: { $0.account.name == name })
    else {
      throw AdministrationFault.unknownAccount
    }
    try store.setSecondStep(nil, of: name)
    return "\(name) can sign in with the password alone. Ask them to set up codes again."
  }
}
