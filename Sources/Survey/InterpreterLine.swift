/// What someone is told who speaks another language: one sentence in it, to the council's own number
/// for interpreters. Assets/Wording/interpreter.yaml.
public struct InterpreterLine: Sendable, Hashable {
  /// As in HTML's `lang`: `ur`.
  public let language: String
  /// The language's own name, in its own script.
  public let name: String
  public let english: String
  public let isRightToLeft: Bool
  /// "Ring this number and ask for an interpreter."
  public let ring: String
  /// *Listen*, with what is said beside it.
  public let listen: Listen
  /// What stands where the sentence can be heard.
  public struct Listen: Sendable, Hashable {
    /// The button.
    public let button: String
    /// "Others may hear it."
    public let others: String
    /// "Put the headphones on first."
    public let headphones: String
  }

  /// Which role read it and when; nothing while nobody has.
  public let checked: String?

  init(_ language: String, from entry: Entry) {
    let place = "\"\(language)\""
    entry.allowsOnly(
      "name", "english", "dir", "ring", "listen", "others", "headphones", "checked", in: place)
    self.language = language
    name = entry.required("name", in: place)
    english = entry.required("english", in: place)
    ring = entry.required("ring", in: place)
    listen = Listen(
      button: entry.required("listen", in: place), others: entry.required("others", in: place),
      headphones: entry.required("headphones", in: place))
    isRightToLeft = entry["dir"]?.text == "rtl"
    let checked = entry.required("checked", in: place)
    self.checked = checked == "no" ? nil : checked
  }

  /// Reads the file: those that a service offers, in its order.
  public static func read(
    _ text: String, file: String, for interpreter: Interpreter?
  ) throws(Faults) -> [InterpreterLine] {
    guard let interpreter else { return [] }
    let notes = FaultNotes()
    let root = Entry.root(of: text, file: file, notes: notes)
    let lines = root?.keys.map { InterpreterLine($0.key, from: $0.entry) } ?? []
    let known = Dictionary(lines.map { ($0.language, $0) }, uniquingKeysWith: { one, _ in one })
    for language in interpreter.languages where known[language] == nil {
      root?.fault(
        "there is no \"\(language)\", which service.yaml lists under \"interpreter\"",
        "add it with name, english, ring and checked, or take it off the list")
    }
    guard notes.all.isEmpty else { throw Faults(notes.all) }
    return interpreter.languages.compactMap { known[$0] }
  }
}
