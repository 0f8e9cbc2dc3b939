/// Check your answers: exactly what will be kept.
public struct CheckPage: Page {
  public static let template = "check"
  public let title: String
  public var back: String?
  /// False for someone who is watched: the answers are left off.
  public var showsAnswers = true
  public var rows: [Row] = []
  /// The form was changed, and an answer to a question that is gone cannot be kept.
  public var lost = false
  /// Some words were covered.
  public var covered = false
  public var hasWords = false
  public var problem: Problem?
  let keepYes: Bool
  let keepNo: Bool
  let action: String
  let hide: String
  let show: String
  let hidden: [Hidden]

  public struct Row: Sendable {
    let question: String
    let answers: [Answer]
    let change: String

    public init(question: String, answers: [Answer], change: String) {
      self.question = question
      self.answers = answers
      self.change = change
    }
  }

  /// What was chosen, with the picture it was chosen by, or own words.
  public struct Answer: Sendable {
    let text: String
    let picture: String?

    public init(_ text: String, picture: String? = nil) {
      self.text = text
      self.picture = picture
    }
  }

  public init(
    title: String, send: String, hide: String, show: String, keepsWords: Bool?, hidden: [Hidden]
  ) {
    self.title = title
    action = send
    self.hidden = hidden
    self.hide = hide
    self.show = show
    keepYes = keepsWords == true
    keepNo = keepsWords == false
  }
}
