internal import Accounts
internal import HTTP
internal import Logging
internal import Pages
internal import QRCode
internal import Store
internal import Survey

/// One's own account: a second step, another password, and signing out everywhere.
struct AccountPages {
  let store: Store
  let signIn: SignInPages
  let layout: StaffLayout
  let audit: AuditLog
  let log: Logger

  func show(_ visit: StaffVisit) throws -> Reply {
    try layout.reply(page(visit), visit)
  }

  func take(_ visit: StaffVisit) throws -> Reply {
    guard visit.sends(only: ["then", "name", "password", "code", "secret", "fresh"]) else {
      return layout.notUnderstood(visit)
    }
    do { return try change(visit) } catch {
      log.write(.accountNotChanged, nil, ["kind": "\(type(of: error))"])
      guard let page = try notSaved(visit) else { throw error }
      return page
    }
  }

  private func change(_ visit: StaffVisit) throws -> Reply {
    switch visit.request.fields["then"] {
    case "codes": return try layout.reply(codesPage(for: .fresh(), visit), visit)
    case "codes-on": return try turnCodesOn(visit)
    case "codes-off": return try turnCodesOff(visit)
    case "password": return try changePassword(visit)
    case "everywhere":
      try store.endSessions(of: visit.account.name)
      try audit.note("signed out everywhere", visit)
      return signIn.signedOut(visit)
    default: return layout.notUnderstood(visit)
    }
  }

  /// The secret came with the page and comes back with it; it is kept once a code proves that the
  /// phone has it.
  private func turnCodesOn(_ visit: StaffVisit) throws -> Reply {
    let fields = visit.request.fields
    guard let step = SecondStep(text: fields["secret"] ?? "") else {
      return layout.notUnderstood(visit)
    }
    guard let isOwn = try isOwnPassword(visit) else { return busy(visit) }
    let half = step.step(of: fields["code"] ?? "", at: visit.now, after: 0)
    guard isOwn, let half else {
      let problem = isOwn ? ("code", "staffCode") : ("password", "staffPassword")
      return try layout.reply(codesPage(for: step, visit, problem: problem), visit, .unprocessable)
    }
    try store.setSecondStep(step, of: visit.account.name)
    _ = try store.use(step: half, of: visit.account.name)
    try audit.note("turned codes on", visit)
    return .seeOther(visit.path(.account))
  }

  private func turnCodesOff(_ visit: StaffVisit) throws -> Reply {
    guard let isOwn = try isOwnPassword(visit) else { return busy(visit) }
    guard isOwn else { return try problem("password-off", "staffPassword", visit) }
    try store.setSecondStep(nil, of: visit.account.name)
    try audit.note("turned codes off", visit)
    return .seeOther(visit.path(.account))
  }

  private func changePassword(_ visit: StaffVisit) throws -> Reply {
    let fresh = visit.request.fields["fresh"] ?? ""
    guard let isOwn = try isOwnPassword(visit) else { return busy(visit) }
    guard isOwn else { return try problem("password", "staffPassword", visit) }
    guard fresh.count >= PasswordHash.shortest else {
      return try problem("fresh", "staffShortPassword", visit)
    }
    try store.changePassword(to: .fresh(of: fresh), of: visit.account.name)
    try audit.note("changed the password", visit)
    return signIn.signedOut(visit)
  }

  /// Whoever finds a screen left open must not take the account over. Nothing when too many try.
  private func isOwnPassword(_ visit: StaffVisit) throws -> Bool? {
    try signIn.lanes.ownPassword(of: visit.account.name).guess {
      let credentials = try store.credentials(of: visit.account.name)
      return credentials?.password.matches(visit.request.fields["password"] ?? "") ?? false
    }
  }

  /// The page once more, with the secret that the phone has by now. Passwords are never sent back.
  private func notSaved(_ visit: StaffVisit) throws -> Reply? {
    let problem = "staffNotSaved"
    let fields = visit.request.fields
    switch fields["then"] {
    case "codes-on":
      guard let step = SecondStep(text: fields["secret"] ?? "") else { return nil }
      return try layout.reply(
        codesPage(for: step, visit, problem: ("code", problem)), visit, .internalError)
    case "codes-off":
      return try layout.reply(
        page(visit, problem: ("password-off", problem)), visit, .internalError)
    case "password":
      return try layout.reply(page(visit, problem: ("password", problem)), visit, .internalError)
    default: return nil
    }
  }

  private func busy(_ visit: StaffVisit) -> Reply {
    layout.trouble(.unavailable, "signIns", visit)
  }

  private func problem(_ field: String, _ name: String, _ visit: StaffVisit) throws -> Reply {
    try layout.reply(page(visit, problem: (field, name)), visit, .unprocessable)
  }

  private func page(
    _ visit: StaffVisit, problem: (field: String, name: String)? = nil
  ) throws -> StaffAccountPage {
    StaffAccountPage(
      words: layout.words, nav: layout.nav(.account, visit), action: visit.path(.account),
      name: visit.account.name, role: visit.account.role.rawValue,
      hasCodes: try store.credentials(of: visit.account.name)?.secondStep != nil,
      problem: problem)
  }

  private func codesPage(
    for step: SecondStep, _ visit: StaffVisit, problem: (field: String, name: String)? = nil
  ) -> StaffCodesPage {
    let address = step.address(of: visit.account.name, issuer: "Heard")
    return StaffCodesPage(
      words: layout.words, nav: layout.nav(.account, visit), action: visit.path(.account),
      name: visit.account.name, secret: step.text, qr: QRCode(address), address: address,
      problem: problem)
  }
}
