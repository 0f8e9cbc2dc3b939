internal import Accounts
internal import HTTP
internal import Store
internal import Survey

/// An address of the quality team's side: a page, and what it is about.
enum StaffRoute: Hashable {
  case page(StaffPage)
  case period(PeriodPage, Period)
  case record(RecordPage, RowID)
  case form(FormPage, Form.Code)
  case file(FilePage, ExportedFile)
}

extension StaffRoute {
  /// Reads an address.
  init?(_ path: [String]) {
    if let (page, _) = StaffPage.find(path) {
      self = .page(page)
    } else if let (page, period) = PeriodPage.find(path) {
      self = .period(page, period)
    } else if let (page, name) = RecordPage.find(path) {
      self = .record(page, name)
    } else if let (page, form) = FormPage.find(path) {
      self = .form(page, form)
    } else if let (page, file) = FilePage.find(path) {
      self = .file(page, file)
    } else {
      return nil
    }
  }

  /// What its row says of it.
  private var answer: StaffAnswer {
    switch self {
    case .page(let page): StaffAnswer(page.row, NoSubject())
    case .period(let page, let period): StaffAnswer(page.row, period)
    case .record(let page, let name): StaffAnswer(page.row, name)
    case .form(let page, let form): StaffAnswer(page.row, form)
    case .file(let page, let file): StaffAnswer(page.row, file)
    }
  }

  /// How it is written.
  var path: String { answer.path }
  /// The least a member of staff must be; nothing where nobody has signed in yet.
  var role: Role? { answer.role }
  /// Whether it is for that role alone.
  var isApart: Bool { answer.isApart }
  var takesGet: Bool { answer.get != nil }
  var takesPost: Bool { answer.post != nil }
  /// Whether what was typed is shown again when it could not be saved.
  var keepsTyped: Bool { answer.keepsTyped }

  /// What answers a request; nothing where it takes no such request.
  func handler(of method: Request.Method) -> StaffAnswer.Handler? {
    method == .post ? answer.post : answer.get
  }
}

/// A row of the list once it is known what it is about.
struct StaffAnswer {
  enum Handler {
    case beforeSignIn((StaffPages, Request, RequestContext) throws -> Reply)
    case signedIn(Role, (StaffPages, StaffVisit) throws -> Reply)
  }

  let path: String
  let keepsTyped: Bool
  let isApart: Bool
  let role: Role?
  let get: Handler?
  let post: Handler?

  init<Subject>(_ row: StaffRow<Subject>, _ subject: Subject) {
    path = row.path(of: subject)
    keepsTyped = row.keepsTyped
    isApart = row.isApart
    switch row.answering {
    case .beforeSignIn(let get, let post):
      role = nil
      self.get = .beforeSignIn(get)
      self.post = .beforeSignIn(post)
    case .signedIn(let role, let get, let post):
      self.role = role
      self.get = get.map { get in .signedIn(role) { try get($0, subject, $1) } }
      self.post = post.map { post in .signedIn(role) { try post($0, subject, $1) } }
    }
  }
}
