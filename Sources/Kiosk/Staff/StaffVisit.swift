internal import Accounts
internal import HTTP
internal import Store
internal import Survey

/// A request of someone who has signed in.
struct StaffVisit {
  let request: Request
  let account: Account
  let context: RequestContext
  /// When it came.
  let now: Moment

  var today: Day { Day(of: now) }

  /// Whether nothing was sent but what a form of ours has.
  func sends(only names: Set<String>) -> Bool { request.fields.names.allSatisfy(names.contains) }

  func path(_ page: StaffPage, _ query: String? = nil) -> String { context.path(page, query) }

  func path(_ page: PeriodPage, of period: Period, _ query: String? = nil) -> String {
    context.path(.staff(.period(page, period)), query)
  }

  func path(_ page: RecordPage, named name: RowID) -> String {
    context.path(.staff(.record(page, name)))
  }

  func path(_ page: FormPage, of form: Form.Code, _ query: String? = nil) -> String {
    context.path(.staff(.form(page, form)), query)
  }

  func path(_ page: FilePage, _ file: ExportedFile) -> String {
    context.path(.staff(.file(page, file)))
  }
}

extension Account {
  /// Whether a page is for their role.
  func mayOpen(_ route: StaffRoute) -> Bool {
    let least = route.role ?? .viewer
    return route.isApart ? role == least : role >= least
  }

  func mayOpen(_ page: StaffPage) -> Bool { mayOpen(.page(page)) }
}
