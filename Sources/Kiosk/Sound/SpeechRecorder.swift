public import Foundation
internal import Pages
internal import Survey

/// Makes the recordings that are missing, and says which are not as they should be.
///
/// Never while the service serves: that starts at once and may write nowhere but to its data.
public struct SpeechRecorder: Sendable {
  private let script: ReadingScript
  private let command: SpeechCommand
  private let folder: URL

  /// - Parameter audio: the folder of recordings, with a folder for each language.
  public init(_ resources: Resources, language: String, audio: URL) throws {
    let service = resources.forms.service
    let command = service.speech[language] ?? .usual(for: language)
    let renderer = try Renderer(
      templates: resources.templates, words: resources.words, pictures: "")
    var pages = ScreenPages(silent: resources.forms, renderer, resources)
    if language != Language.original {
      let translation = try resources.languageFiles.translation(language)
      let (forms, words) = try resources.languageFiles.read(translation)
      pages = ScreenPages(
        silent: forms, renderer.saying(words, in: translation.language, isDraft: true),
        resources)
    }
    script = ReadingScript(of: pages)
    self.command = command
    folder = audio.appending(path: language, directoryHint: .isDirectory)
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
    let texts = Dictionary(uniqueKeysWithValues: script.lines.map { ($0.code, $0.text) })
    let said = Set(texts.values)
    var state = State(texts: texts.count, undescribed: people.undescribed())
    state.byPeople = Set(people.spoken().values).intersection(said).count
    state.missing = script.lines.filter { recordings[$0.text] == nil }
      .map { "\($0.code): \($0.text)" }
    let old = [("", people), ("made/", made)].flatMap { prefix, folder in
      folder.spoken().filter { !said.contains($0.value) }.keys.sorted().map { (prefix, $0) }
    }
    state.stale = old.filter { texts[$0.1] != nil }.map { $0.0 + $0.1 }
    state.leftOver = old.filter { texts[$0.1] == nil }.map { $0.0 + $0.1 }
    return state
  }

  /// Makes a recording of each text that nobody says yet, in the place of a stale one, and removes
  /// those of its own that no page says any more.
  ///
  /// - Returns: how many were made.
  public func record(telling tell: (String) -> Void = { _ in }) throws -> Int {
    let made = Recordings.made(in: folder)
    try FileManager.default.createDirectory(at: made.url, withIntermediateDirectories: true)
    let recordings = Recordings(in: folder)
    let encoder = try OtherProgram.encoder()
    let speaker = OtherProgram(name: command.program, arguments: command.arguments)
    let missing = script.lines.filter { recordings[$0.text] == nil }
    var spoken = try clear(made)
    // Also where a fault ends it, the list says what the recordings say that were made until then.
    defer { try? made.write(spoken) }
    for line in missing {
      let sound = try SpeechRecorder.sound(of: line.text, by: speaker)
      try encoder.run(on: sound.bytes).write(to: made.file(line.code), options: .atomic)
      spoken[line.code] = line.text
      tell(line.code)
    }
    return missing.count
  }

  /// Removes what no page says any more; gives what is left.
  private func clear(_ made: RecordingFolder) throws -> [String: String] {
    let said = Set(script.lines.map(\.text))
    let spoken = made.spoken()
    for code in spoken.filter({ !said.contains($0.value) }).keys.sorted() + made.undescribed() {
      try FileManager.default.removeItem(at: made.file(code))
    }
    return spoken.filter { said.contains($0.value) }
  }

  private static func sound(of text: String, by speaker: OtherProgram) throws -> SoundFile {
    guard let sound = SoundFile(try speaker.run(on: Data(text.digitByDigit.utf8))) else {
      throw SpeechFault.notSound(speaker.name)
    }
    guard !sound.isSilent else { throw SpeechFault.silent(text) }
    return sound
  }

  /// Takes every recording that a person put into the language's folder to say what its code says
  /// now. For after someone has read the script.
  ///
  /// - Returns: how many were not on the list before, or said something else.
  public func accept() throws -> Int {
    let people = RecordingFolder(url: folder)
    let texts = Dictionary(uniqueKeysWithValues: script.lines.map { ($0.code, $0.text) })
    let before = people.spoken()
    var spoken = before
    for code in people.undescribed() + before.keys { spoken[code] = texts[code] ?? before[code] }
    try people.write(spoken)
    return spoken.count { before[$0.key] != $0.value }
  }
}

extension ScreenPages {
  /// For what they say alone.
  fileprivate init(silent forms: Forms, _ renderer: Renderer, _ resources: Resources) {
    self.init(
      forms: forms, renderer: renderer, redactor: resources.redactor,
      open: OpenListening(
        recordings: .none, films: .none,
        texts: OpenTexts(
          words: renderer.words, forms: forms, credits: resources.ownPictures.credits)))
  }
}

extension String {
  /// The same with a number to ring read as people say it: "9 9 9", and not as one great number.
  var digitByDigit: String {
    replacing(/[0-9]{3,}/) { $0.output.map(String.init).joined(separator: " ") + "," }
  }
}
