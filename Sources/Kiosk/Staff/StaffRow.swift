internal import Accounts
internal import HTTP
internal import Store
internal import Survey

/// One row of the list of the quality team's addresses: its path, the least role, and what answers
/// a GET and a POST. A method that nothing answers is not allowed there.
struct StaffRow<Subject: StaffSubject> {
  typealias Handler = (StaffPages, Subject, StaffVisit) throws -> Reply
  /// Before anybody has signed in.
  typealias OpenHandler = (StaffPages, Request, RequestContext) throws -> Reply

  enum Answering {
    case beforeSignIn(get: OpenHandler, post: OpenHandler)
    /// For those who have this role or more.
    case signedIn(Role, get: Handler?, post: Handler?)
  }

  /// A star stands for a part of the subject.
  private let pattern: PathPattern
  let answering: Answering
  /// Whether what was typed is shown again when it could not be saved.
  let keepsTyped: Bool
  /// For its role alone, and for none above it.
  let isApart: Bool

  init(_ address: String, beforeSignIn get: @escaping OpenHandler, post: @escaping OpenHandler) {
    pattern = PathPattern("staff/" + address)
    answering = .beforeSignIn(get: get, post: post)
    keepsTyped = false
    isApart = false
  }

  init(
    _ address: String, _ role: Role, apart isApart: Bool = false, keepsTyped: Bool = false,
    get: Handler? = nil, post: Handler? = nil
  ) {
    pattern = PathPattern("staff/" + address)
    answering = .signedIn(role, get: get, post: post)
    self.keepsTyped = keepsTyped
    self.isApart = isApart
  }

  /// The address of a subject.
  func path(of subject: Subject) -> String { pattern.path(subject.parts) }

  /// What an address is about; nothing where it does not match, or names no such subject.
  func subject(at path: [String]) -> Subject? { pattern.differing(in: path).flatMap(Subject.init) }
}

/// What a page can be about, read from its address and written into it.
protocol StaffSubject: Hashable {
  var parts: [String] { get }
  init?(parts: [String])
}

/// Pages that are about the same kind of subject, each with its row.
protocol StaffRows: CaseIterable, Hashable {
  associatedtype Subject: StaffSubject
  var row: StaffRow<Subject> { get }
}

extension StaffRows {
  /// The page at an address, and what it is about.
  static func find(_ path: [String]) -> (Self, Subject)? {
    for page in allCases {
      if let subject = page.row.subject(at: path) { return (page, subject) }
    }
    return nil
  }
}

/// The subject of pages that are about nothing in particular.
struct NoSubject: StaffSubject {
  var parts: [String] { [] }
  init() {}
  init?(parts: [String]) {}
}

extension Period: StaffSubject {
  var parts: [String] { [description] }
  init?(parts: [String]) { self.init(parts[0]) }
}

extension RowID: StaffSubject {
  var parts: [String] { [text] }
  init?(parts: [String]) { self.init(parts[0]) }
}

extension Form.Code: StaffSubject {
  var parts: [String] { [text] }
  init?(parts: [String]) { self.init(parts[0]) }
}

/// One of the files that hold a period's figures.
struct ExportedFile: StaffSubject {
  let period: Period
  let file: String

  init(_ file: String, of period: Period) {
    self.period = period
    self.file = file
  }

  var parts: [String] { [period.description, file] }

  init?(parts: [String]) {
    guard let period = Period(parts[0]) else { return nil }
    self.init(parts[1], of: period)
  }
}
