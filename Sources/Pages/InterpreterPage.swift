public import Survey

/// How to reach someone who speaks a person's language, said in that language.
public struct InterpreterPage: ListenedPage {
  public static let template = "interpreter"
  let title: String
  public var listen: Listening?
  let language: String
  let direction: String
  let name: String
  let english: String
  let ring: String
  let sound: InterpreterLine.Listen
  let phone: String
  let tel: String
  var back: Hole?

  public init(_ line: InterpreterLine, at interpreter: Interpreter, words: Words, back: String?) {
    title = "\(line.name) – \(line.english)"
    language = line.language
    direction = line.isRightToLeft ? "rtl" : "ltr"
    name = line.name
    english = words.text("interpreter.english", filling: ["language": line.english])
    ring = line.ring
    sound = line.listen
    phone = interpreter.phone
    tel = interpreter.dialled
    self.back = back.map(Hole.init)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
  }
}

/// The name of a language on the first page, in its own script.
public struct LanguageLink: Hashable, Sendable {
  let name: String
  let language: String
  let direction: String
  let path: String

  public init(_ line: InterpreterLine, to path: String) {
    name = line.name
    language = line.language
    direction = line.isRightToLeft ? "rtl" : "ltr"
    self.path = path
  }
}
