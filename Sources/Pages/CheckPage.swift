public import Survey

/// Check your answers: exactly what will be kept.
public struct CheckPage: VisitorPage {
  public static let template = "check"
  public let title: String
  public var back: Hole?
  /// False for someone who is watched: the answers are left off.
  public var showsAnswers = true
  public var rows: Repeated<Row> = []
  /// The form was changed, and an answer to a question that is gone cannot be kept.
  public var lost = false
  /// Some words were covered.
  public var covered = false
  public var hasWords = false
  /// Words sound as if someone is not safe: the help box stands first.
  public var unsafe = false
  public var problem: Problem?
  var leaveOutYes: Tick
  var leaveOutNo: Tick
  let action: String
  let hide: String
  let show: String
  let hidden: [Hidden] = []

  /// One page that was answered or passed.
  public struct Row: PagePart {
    public static let template = "_check-row"
    var question: Hole
    var answers: [Answer]
    var change: Hole

    public init(question: String, answers: [Answer], change: String) {
      self.question = Hole(question)
      self.answers = answers
      self.change = Hole(change)
    }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&question)
      fillings.add(&answers)
      fillings.add(&change)
    }
  }

  /// What was chosen, with the picture it was chosen by, or own words.
  public struct Answer: HasHoles {
    var text: Hole
    var picture: Hole?

    public init(_ text: String, picture: String? = nil) {
      self.text = Hole(text)
      self.picture = picture.map(Hole.init)
    }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&text)
      fillings.add(&picture)
    }
  }

  public init(
    words: Words, send: String, hide: String, show: String, leavesOutWords: Bool?
  ) {
    title = words.text("check.title")
    action = send
    self.hide = hide
    self.show = show
    leaveOutYes = Tick(leavesOutWords == true)
    leaveOutNo = Tick(leavesOutWords == false)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&back)
    fillings.add(&rows)
    fillings.add(&problem)
    fillings.add(&leaveOutYes)
    fillings.add(&leaveOutNo)
  }
}
