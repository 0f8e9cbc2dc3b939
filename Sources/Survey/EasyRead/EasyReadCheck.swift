/// Looks through the texts of one language for what is hard to read, for `heard check`.
///
/// It knows what a computer can know. It says nothing of whether a sentence is true, or kind, or of use:
/// people who read easy words have to be asked.
public struct EasyReadCheck: Sendable {
  private let files: [(file: String, text: String, isWording: Bool)]
  private let lists: EasyReadLists
  private let isEnglish: Bool

  /// - Parameters:
  ///   - forms: the form files of the language, by name.
  ///   - wording: its files of wording, by name.
  ///   - isEnglish: whether the rules that know English words are for it.
  public init(
    forms: [String: String], wording: [String: String], lists: EasyReadLists,
    isEnglish: Bool = true
  ) {
    let notForms: Set = ["service.yaml", "themes.yaml"]
    files =
      forms.filter {
        $0.key.hasSuffix(".yaml") && !notForms.contains($0.key)
          && !$0.key.hasPrefix(Translation.filePrefix)
      }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value, false) }
      + wording.sorted { $0.key < $1.key }.map { ($0.key, $0.value, true) }
    self.lists = lists
    self.isEnglish = isEnglish
  }

  /// What was found and no exception allows, and exceptions that allow nothing.
  public var faults: [Fault] {
    let read = read
    let found = EasyReadRule.all.filter { isEnglish || !$0.isForEnglish }
      .flatMap { findings(by: $0, in: read) }
    let allowed = files.flatMap { file, text, _ in
      Allowance.all(in: text).map { (file: file, allowance: $0) }
    }
    let left = found.filter { finding in
      !allowed.contains { $0.file == finding.fault.file && $0.allowance.allows(finding) }
    }
    return
      (left.map(\.fault)
      + allowed.compactMap { file, allowance in allowance.fault(in: file, among: found) })
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  struct Finding {
    let rule: String
    let fault: Fault
  }

  private var read: ReadTexts {
    files.reduce(into: ReadTexts()) { read, file in
      guard let root = Entry.root(of: file.text, file: file.file, notes: FaultNotes()) else {
        return
      }
      read.append(file.isWording ? ReadTexts(wording: root) : ReadTexts(form: root))
    }
  }

  private func findings(by rule: EasyReadRule, in read: ReadTexts) -> [Finding] {
    let found: [(file: String, line: Int, problem: String)] =
      switch rule.looks {
      case .sentence(let look):
        read.texts.flatMap { text in
          text.sentences.compactMap { sentence in
            look(sentence, text.kind, lists).map {
              (text.file, text.line, "\($0), in \"\(sentence)\"")
            }
          }
        }
      case .voices(let look):
        read.pairs.compactMap { pair in
          look(pair.own.text, pair.behalf.text).map {
            (pair.behalf.file, pair.behalf.line, "\($0), in \"\(pair.behalf.text)\"")
          }
        }
      case .choices(let look):
        read.lists.flatMap { list in look(list).map { (list.file, $0.line, $0.problem) } }
      case .passage(let look):
        Dictionary(grouping: read.texts) { "\($0.file) \($0.passage)" }.values
          .compactMap { texts in
            look(texts).map { (texts[0].file, texts[0].line, "\(texts[0].passage) has \($0)") }
          }
      case .all(let look):
        look(read, lists).map { ($0.text.file, $0.text.line, $0.problem) }
      }
    return found.map { file, line, problem in
      Finding(
        rule: rule.name,
        fault: Fault(
          file: file, line: line, problem: "\(rule.name): \(problem)", cure: rule.cure))
    }
  }
}

extension Allowance {
  func allows(_ finding: EasyReadCheck.Finding) -> Bool {
    !reason.isEmpty && rule == finding.rule && covers == finding.fault.line
  }

  /// What is wrong with the exception itself.
  func fault(in file: String, among found: [EasyReadCheck.Finding]) -> Fault? {
    let known = EasyReadRule.all.map(\.name)
    if !known.contains(rule) {
      return Fault(
        file: file, line: line, problem: "there is no rule \"\(rule)\" to allow",
        cure: "use \(known.joined(separator: ", "))")
    }
    if reason.isEmpty {
      return Fault(
        file: file, line: line, problem: "the exception gives no reason",
        cure: "write why, like # allow \(rule): people say it so")
    }
    let isNeeded = found.contains { $0.fault.file == file && allows($0) }
    return isNeeded
      ? nil
      : Fault(
        file: file, line: line, problem: "the exception allows nothing on line \(covers)",
        cure: "take it away")
  }
}
