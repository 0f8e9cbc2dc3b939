internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// One's own account: a second step, another password, and signing out everywhere.
extension Kiosk {
  func showAccount(_ visit: StaffVisit) throws -> Reply {
    try staffPage(accountPage(visit), visit)
  }

  func changeAccount(_ visit: StaffVisit) throws -> Reply {
    let fields = ["then", "name", "password", "code", "secret", "fresh"]
    guard allows(visit.request, Set(fields)) else { return notUnderstood(visit.context) }
    switch visit.request.fields["then"] {
    case "codes":
      return try staffPage(codesPage(for: .fresh(), visit), visit)
    case "codes-on": return try turnCodesOn(visit)
    case "codes-off": return try turnCodesOff(visit)
    case "password": return try changePassword(visit)
    case "everywhere":
      try store.endSessions(of: visit.account.name)
      try note("signed out everywhere", visit)
      return signedOut(visit)
    default: return notUnderstood(visit.context)
    }
  }

  /// The secret came with the page and comes back with it; it is kept once a code proves that the
  /// phone has it.
  private func turnCodesOn(_ visit: StaffVisit) throws -> Reply {
    let fields = visit.request.fields
    guard let step = SecondStep(text: fields["secret"] ?? "") else {
      return notUnderstood(visit.context)
    }
    guard let isOwn = try isOwnPassword(visit) else { return busyHere(visit) }
    let half = step.step(of: fields["code"] ?? "", at: now(), after: 0)
    guard isOwn, let half else {
      let problem = isOwn ? ("code", "staffCode") : ("password", "staffPassword")
      return try staffPage(codesPage(for: step, visit, problem: problem), visit, .unprocessable)
    }
    try store.setSecondStep(step, of: visit.account.name)
    _ = try store.use(step: half, of: visit.account.name)
    try note("turned codes on", visit)
    return .seeOther(visit.path(.account))
  }

  private func turnCodesOff(_ visit: StaffVisit) throws -> Reply {
    guard let isOwn = try isOwnPassword(visit) else { return busyHere(visit) }
    guard isOwn else { return try accountProblem("password-off", "staffPassword", visit) }
    try store.setSecondStep(nil, of: visit.account.name)
    try note("turned codes off", visit)
    return .seeOther(visit.path(.account))
  }

  private func changePassword(_ visit: StaffVisit) throws -> Reply {
    let fresh = visit.request.fields["fresh"] ?? ""
    guard let isOwn = try isOwnPassword(visit) else { return busyHere(visit) }
    guard isOwn else { return try accountProblem("password", "staffPassword", visit) }
    guard fresh.count >= PasswordHash.shortest else {
      return try accountProblem("fresh", "staffShortPassword", visit)
    }
    try store.changePassword(to: .fresh(of: fresh), of: visit.account.name)
    try note("changed the password", visit)
    return signedOut(visit)
  }

  /// Whoever finds a screen left open must not take the account over.
  private func isOwnPassword(_ visit: StaffVisit) throws -> Bool? {
    try signingIn.lane(isKnown: true).guess {
      let credentials = try store.credentials(of: visit.account.name)
      return credentials?.password.matches(visit.request.fields["password"] ?? "") ?? false
    }
  }

  private func busyHere(_ visit: StaffVisit) -> Reply {
    trouble(.unavailable, "signIns", at: visit.context)
  }

  private func accountProblem(
    _ field: String, _ problem: String, _ visit: StaffVisit
  ) throws -> Reply {
    try staffPage(accountPage(visit, problem: (field, problem)), visit, .unprocessable)
  }

  private func accountPage(
    _ visit: StaffVisit, problem: (field: String, name: String)? = nil
  ) throws -> StaffAccountPage {
    StaffAccountPage(
      words: renderer.words[.own], nav: nav(.account, visit), action: visit.path(.account),
      name: visit.account.name, role: visit.account.role.rawValue,
      hasCodes: try store.credentials(of: visit.account.name)?.secondStep != nil,
      problem: problem)
  }

  private func codesPage(
    for step: SecondStep, _ visit: StaffVisit, problem: (field: String, name: String)? = nil
  ) -> StaffCodesPage {
    StaffCodesPage(
      words: renderer.words[.own], nav: nav(.account, visit), action: visit.path(.account),
      name: visit.account.name, secret: step.text,
      address: step.address(of: visit.account.name, issuer: "Heard"),
      problem: problem)
  }
}
