/// Looks for roles that two questions have where one alone can, and for measures that nobody can read.
struct RoleCheck {
  let root: Entry
  let shared: Entry
  let form: Form
  /// The forms that were read before this one.
  let earlier: [Form]

  func run() {
    for (position, question) in form.questions.enumerated() {
      guard let role = question.role else { continue }
      let others = form.questions.prefix(position).contains { $0.role == role }
      if others && role != .measure || isTaken(role) {
        entry(of: question).fault(
          "two questions have role: \(role.rawValue)",
          "leave it to one; \(role.rawValue) is for one")
      }
      checkEnds(of: question, role)
    }
  }

  /// The questions about who answers are shared by all forms.
  private func isTaken(_ role: ReportRole) -> Bool {
    role.isUnique && ![.respondent, .helper].contains(role)
      && earlier.contains { $0.question(for: role) != nil }
  }

  private func checkEnds(of question: Question, _ role: ReportRole) {
    let ends = Set(question.choices.compactMap(\.end))
    guard [.measure, .worse, .asked, .got, .why].contains(role), ends.count < 2 else { return }
    entry(of: question).fault(
      "question \"\(question.code)\" has role \(role.rawValue), but not a good and a bad end",
      "write end: good and end: bad at its choices, or at those of its scale")
  }

  private func entry(of question: Question) -> Entry {
    FormCheck(root: root, shared: shared, form: form, forms: []).entry(of: question.code)
  }
}

extension Forms {
  /// Roles that no question has, and what reports cannot tell for it.
  public var missingRoles: [String] {
    ReportRole.allCases.filter { role in !forms.contains { $0.question(for: role) != nil } }
      .map { role in
        "no question has role: \(role.rawValue), so \(role.missed); "
          + "add role: \(role.rawValue) to the one that asks it"
      }
  }
}
