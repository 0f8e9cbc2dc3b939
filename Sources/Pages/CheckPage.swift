public import Survey

/// Check your answers: exactly what will be kept.
public struct CheckPage: ListenedPage {
  public static let template = "check"
  var title: Hole
  public var listen: Listening?
  public var back: Hole?
  /// False for someone who is watched: the answers are left off.
  public var showsAnswers = true
  public var rows: Repeated<Row> = []
  /// The form was changed, and an answer to a question that is gone cannot be kept.
  public var lost = false
  /// Some words were covered.
  public var covered = false
  public var hasWords = false
  public var problem: Problem?
  var keepYes: Tick
  var keepNo: Tick
  /// The addresses of the pictures of Yes and No.
  var yesPicture: Hole
  var noPicture: Hole
  let action: String
  var hide: Hole
  var show: Hole
  var hidden: [Hidden]

  /// One page that was answered or passed.
  public struct Row: PagePart {
    public static let template = "_check-row"
    var question: Hole
    var answers: [Answer]
    var id: Hole
    var number: Hole
    var change: Hole
    /// For own words: a name that is left in them can be covered.
    public var covering: CoveringView?

    /// - Parameters:
    ///   - number: of the page on which it was answered.
    ///   - change: the address of that page, to change it.
    public init(question: String, answers: [Answer], number: Int, change: String) {
      self.question = Hole(question)
      self.answers = answers
      id = Hole(CheckPage.id(ofRow: number))
      self.number = Hole("\(number)")
      self.change = Hole(change)
    }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&question)
      fillings.add(&answers)
      fillings.add(&id)
      fillings.add(&number)
      fillings.add(&change)
      fillings.add(&covering)
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
    title: String, send: String, hide: String, show: String, keepsWords: Bool?, yesPicture: String,
    noPicture: String, hidden: [Hidden]
  ) {
    self.title = Hole(title)
    action = send
    self.hidden = hidden
    self.hide = Hole(hide)
    self.show = Hole(show)
    keepYes = Tick(keepsWords == true)
    keepNo = Tick(keepsWords == false)
    self.yesPicture = Hole(yesPicture)
    self.noPicture = Hole(noPicture)
  }

  /// Where on the page the answers are that were given on the page with a number. It stays in a phone's
  /// history, so it tells nothing.
  public static func id(ofRow number: Int) -> String { "row-\(number)" }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&title)
    fillings.add(&listen)
    fillings.add(&back)
    fillings.add(&rows)
    fillings.add(&problem)
    fillings.add(&keepYes)
    fillings.add(&keepNo)
    fillings.add(&yesPicture)
    fillings.add(&noPicture)
    fillings.add(&hide)
    fillings.add(&show)
    fillings.add(&hidden)
  }

  /// What of it can be listened to: never an answer.
  public static func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("check.heading")] + words.texts("check.sentences"),
      buttons: [words.text("buttons.send"), words.text("buttons.throw")])
  }
}
