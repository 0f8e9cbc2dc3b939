internal import Accounts
internal import Store
internal import Survey

/// Notes who did what, and on which day.
struct AuditLog {
  let store: Store

  func note(_ what: String, _ visit: StaffVisit) throws {
    try store.audit(what, by: visit.account.name, on: visit.today)
  }

  /// The same, but once a day at most, for what may happen many times a day.
  func noteOnce(_ what: String, _ visit: StaffVisit) throws {
    try store.auditOnce(what, by: visit.account.name, on: visit.today)
  }
}
