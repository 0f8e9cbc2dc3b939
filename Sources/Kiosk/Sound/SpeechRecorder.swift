public import Foundation
internal import Pages
internal import Survey

/// Makes the recordings that are missing, and says which are not as they should be.
///
/// Never while the service serves: that starts at once and may write nowhere but to its data.
public struct SpeechRecorder: Sendable {
  private let script: ReadingScript
  private let command: @Sendable (String) -> SpeechCommand
  private let folder: URL
  /// What is recorded: a language by its code, or one of the two below.
  public let name: String
  /// Whether the rest is made where a voice is missing: each text is in a language of its own.
  private let goesOn: Bool

  /// The sentences for people who speak another language, in the folder of this name.
  public static let interpreters = "interpreter"
  /// What the quality team published, in the folder of this name.
  public static let published = "you-said"

  /// - Parameters:
  ///   - name: the language, or ``interpreters``.
  ///   - audio: the folder of recordings, with a folder for each.
  public init(_ resources: Resources, _ name: String, audio: URL) throws {
    let service = resources.forms.service
    if name == SpeechRecorder.interpreters {
      let script = service.interpreter.map { ReadingScript(of: resources.interpreters, at: $0) }
      self.init(script ?? ReadingScript(), name, audio: audio, goesOn: true) {
        service.speech[$0] ?? .usual(for: $0)
      }
    } else {
      let pages = try ScreenPages(silent: resources, in: name)
      self.init(ReadingScript(of: pages), name, audio: audio) { _ in
        service.speech[name] ?? .usual(for: name)
      }
    }
  }

  init(
    _ script: ReadingScript, _ name: String, audio: URL, goesOn: Bool = false,
    saying command: @escaping @Sendable (String) -> SpeechCommand
  ) {
    (self.script, self.name, self.goesOn, self.command) = (script, name, goesOn, command)
    folder = audio.appending(path: name, directoryHint: .isDirectory)
  }

  /// How the recordings are, compared with what is said now. Each is a code, but for the missing.
  public struct State: Sendable, Equatable {
    public var texts = 0
    public var byPeople = 0
    /// Nobody says it yet: code and text.
    public var missing: [String] = []
    /// It says what the page said before.
    public var stale: [String] = []
    /// No page says it any more.
    public var leftOver: [String] = []
    /// A person's, of which `spoken.txt` does not tell what it says; it is not played.
    public var undescribed: [String] = []
  }

  /// Every text with its code, one a line, to be read aloud by a person.
  public var reading: String {
    script.lines.map { "\($0.code)\t\($0.text)" }.joined(separator: "\n")
  }

  public var state: State {
    let (people, made) = (RecordingFolder(url: folder), Recordings.made(in: folder))
    let recordings = Recordings(in: folder)
    let texts = script.texts
    let said = Set(texts.values)
    let undescribed = people.undescribed()
    var state = State(texts: texts.count, undescribed: undescribed.filter { texts[$0] != nil })
    state.byPeople = Set(people.spoken().values).intersection(said).count
    state.missing = script.lines.filter { recordings[$0.text] == nil }
      .map { "\($0.code): \($0.text)" }
    let old = [("", people), ("made/", made)].flatMap { prefix, folder in
      folder.spoken().filter { !said.contains($0.value) }.keys.sorted().map { (prefix, $0) }
    }
    state.stale = old.filter { texts[$0.1] != nil }.map { $0.0 + $0.1 }
    state.leftOver =
      undescribed.filter { texts[$0] == nil }
      + old.filter { texts[$0.1] == nil }.map { $0.0 + $0.1 }
    return state
  }

  /// Makes a recording of each text that nobody says yet, in the place of a stale one, and removes
  /// those of its own that no page says any more.
  ///
  /// - Parameters:
  ///   - tell: takes the code of each that was made.
  ///   - lack: takes the code of each that could not be, and why, where the others are made all the same.
  /// - Returns: how many were made.
  public func record(
    telling tell: (String) -> Void = { _ in },
    lacking lack: (String, SpeechFault) -> Void = { _, _ in }
  ) throws -> Int {
    let made = Recordings.made(in: folder)
    try FileManager.default.createDirectory(at: made.url, withIntermediateDirectories: true)
    let encoder = try OtherProgram.encoder()
    let people = Set(RecordingFolder(url: folder).spoken().values)
    let before = try clear(made)
    var spoken = before
    // Also where a fault ends it, the list says what the recordings say that were made until then.
    defer { try? made.write(spoken) }
    for line in script.lines where before[line.code] == nil && !people.contains(line.text) {
      do {
        let sound = try sound(of: line)
        try encoder.run(on: sound.bytes).write(to: made.file(line.code), options: .atomic)
      } catch let fault as SpeechFault where goesOn {
        lack(line.code, fault)
        continue
      }
      spoken[line.code] = line.text
      tell(line.code)
    }
    return spoken.count - before.count
  }

  /// Removes what its code does not say any more; gives what is left.
  private func clear(_ made: RecordingFolder) throws -> [String: String] {
    let texts = script.texts
    let (old, kept) = made.spoken().reduce(into: ([String](), [String: String]())) { parts, line in
      if texts[line.key] == line.value {
        parts.1[line.key] = line.value
      } else {
        parts.0.append(line.key)
      }
    }
    for code in old.sorted() + made.undescribed() {
      try FileManager.default.removeItem(at: made.file(code))
    }
    return kept
  }

  private func sound(of line: ReadingScript.Line) throws -> SoundFile {
    let command = command(line.code)
    let speaker = OtherProgram(name: command.program, arguments: command.arguments)
    guard let sound = SoundFile(try speaker.run(on: Data(line.text.digitByDigit.utf8))) else {
      throw SpeechFault.notSound(speaker.name)
    }
    guard !sound.isSilent else { throw SpeechFault.silent(line.text) }
    return sound
  }

  /// Takes every recording that a person put into the language's folder to say what its code says
  /// now. For after someone has read the script.
  ///
  /// - Returns: how many were not on the list before, or said something else.
  public func accept() throws -> Int {
    let people = RecordingFolder(url: folder)
    let texts = script.texts
    let before = people.spoken()
    var spoken = before
    for code in people.undescribed() + before.keys { spoken[code] = texts[code] ?? before[code] }
    try people.write(spoken)
    return spoken.count { before[$0.key] != $0.value }
  }
}

extension ScreenPages {
  /// For what they say alone, in a language.
  fileprivate init(silent resources: Resources, in language: String) throws {
    let renderer = Renderer(
      templates: resources.templates, words: resources.words, pictures: "")
    if language == Language.original {
      self.init(silent: resources.forms, renderer, resources)
    } else {
      let translation = try resources.languageFiles.translation(language)
      let (forms, words) = try resources.languageFiles.read(translation)
      self.init(
        silent: forms, renderer.saying(words, in: translation.language, isDraft: true), resources)
    }
  }

  private init(silent forms: Forms, _ renderer: Renderer, _ resources: Resources) {
    self.init(
      forms: forms, renderer: renderer, redactor: resources.redactor,
      open: OpenListening(
        recordings: .none, films: .none,
        texts: OpenTexts(
          words: renderer.words, forms: forms, credits: resources.ownPictures.credits,
          interpreters: [])))
  }
}

extension String {
  /// The same with a number to ring read as people say it: "9 9 9", and not as one great number.
  var digitByDigit: String {
    replacing(/[0-9]{3,}/) { $0.output.map(String.init).joined(separator: " ") + "," }
  }
}
