internal import Survey

/// The noise that is put on every number before it is told: the cell key method.
///
/// It is drawn from who is in the cell and what the cell is named, under a secret key. So the same
/// people in the same cell get the same noise in every table and period, which asking again does
/// not average away; and one person more or less gives another, which no difference undoes.
struct Noise {
  private let key: ReleaseKey

  init(by key: ReleaseKey) { self.key = key }

  /// The number with its noise, never below zero.
  ///
  /// - Parameter place: the period and group. Nobody is the same nobody everywhere: without it all
  ///   empty cells of a name would move alike.
  func noised(_ cell: KeyedCount, as name: CellName, in place: String) -> Int {
    let people = cell.count == 0 ? ["nobody", place] : ["\(cell.key)"]
    return max(0, cell.count + drawn(for: name.parts + people))
  }

  /// Two-sided geometric with ratio 1/2: P(0) = 1/3 and P(±k) = 2^-k / 3, of variance 4. So
  /// whatever is told of a cell, one person in it or not makes it at most twice as likely.
  ///
  /// It is the difference of two numbers of throws of a coin until heads.
  private func drawn(for parts: [String]) -> Int {
    let (one, other) = key.coins(for: parts.joined(separator: "\n"))
    return one.leadingZeroBitCount - other.leadingZeroBitCount
  }
}

/// What a cell counts, but for who is in it, where and when.
struct CellName: Hashable {
  let parts: [String]

  private init(_ parts: [String]) { self.parts = parts }

  /// Those who answered, whatever the question: ten questions that the same people answered must
  /// not average the noise of their number away.
  static func base(of form: Form.Code) -> CellName { CellName(["base", form.text]) }

  static func answer(
    _ choice: Choice.Code, to question: Question.Code, of form: Form.Code
  ) -> CellName {
    CellName(["answer", form.text, question.text, choice.text])
  }

  static func unanswered(_ question: Question.Code, of form: Form.Code) -> CellName {
    CellName(["unanswered", form.text, question.text])
  }

  /// All comments that were read.
  static let comments = CellName(["comments"])

  static func comments(on theme: Theme.Code, _ feeling: Feeling) -> CellName {
    CellName(["theme", theme.text, feeling.rawValue])
  }

  static func codebook(_ theme: Theme.Code, _ use: String) -> CellName {
    CellName(["codebook", theme.text, use])
  }
}
