internal import Anonymity
internal import Survey

/// How many answered a form, and how: nothing of it is a sum.
struct Came {
  let table: ShownTable
  /// The person, alone or with help; nothing in what was released before they stood apart.
  let main: Cell?
  let own: Cell?
  let help: Cell?
  let behalf: Cell?
  let worker: Cell?

  /// Nothing where it was not counted.
  init?(to form: Form, in period: ReleasedPeriod) {
    guard let who = form.question(for: .respondent),
      let table = period.table(who.code, of: form.code), let first = table.columns.first
    else { return nil }
    self.table = table
    func cell(_ mark: Choice.Respondent) -> Cell? {
      who.choices.first { $0.respondent == mark }.flatMap { choice in
        table.row(of: choice.code).map { first.cells[$0] }
      }
    }
    own = cell(.own)
    help = cell(.help)
    main = table.column(.main)?.base
    behalf = table.column(.behalf)?.base ?? cell(.behalf)
    worker = table.column(.worker)?.base ?? Came.workers(who: form, in: period)
  }

  /// In what was released before, by how many of them answered the form's first question.
  private static func workers(who form: Form, in period: ReleasedPeriod) -> Cell? {
    form.questions.lazy.filter { $0.shown == .always }
      .compactMap { period.table($0.code, of: form.code, by: .respondent)?.column(.worker)?.base }
      .first
  }
}

/// A column of the table on who answered, named as in the wording.
enum WayOfAnswering: String, CaseIterable {
  case main, own, help, behalf, worker

  /// Those that exclude each other.
  static let apart = [main, behalf, worker]

  func count(in came: Came) -> Cell? {
    switch self {
    case .main: came.main
    case .own: came.own
    case .help: came.help
    case .behalf: came.behalf
    case .worker: came.worker
    }
  }
}
