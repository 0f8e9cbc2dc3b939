/// Everything read from Forms/: the forms, the pages before them, the codebook and the service.
///
/// A class, for each visit and each page holds them: as a value every request would copy every part.
public final class Forms: Sendable {
  public let forms: [Form]
  public let service: Service
  public let themes: Themes
  /// What do you want to tell us about?
  public let about: About
  public let time: Question
  public let practice: Question
  /// The questions about who answers, with which every form opens: they say nothing of how it went.
  public let opening: Set<Question.Code>
  /// Where each form says its version, for faults that only its past can show.
  let versionLines: [Form.Code: VersionLine]

  public func form(_ code: Form.Code) -> Form? { forms.first { $0.code == code } }

  /// The question before the questions, whose choices are the forms.
  public struct About: Sendable {
    public let text: Wording
    public let choices: [(label: Wording, opens: Form.Code, value: String, picture: String?)]
    public let signs: Signs?
    public let picture: String?
  }

  struct VersionLine: Sendable {
    let file: String
    let line: Int
  }

  /// Reads the files of a folder, by name; throws every fault there is.
  ///
  /// `pictures` are the names of the pictograms there are, so that a misspelt one is found.
  ///
  /// - Parameters:
  ///   - films: those in the council's folder, by the names of their files.
  ///   - translation: the language; without one English. Codes and structure are the same in
  ///     every language.
  public init(
    files: [String: String], pictures: Set<String>, films: [String: Film] = [:],
    in translation: Translation? = nil
  ) throws(Faults) {
    let notes = FaultNotes()
    notes.pictures = pictures
    notes.films = films
    notes.translation = translation
    let reader = FolderReader(files: files, notes: notes)
    reader.checkNames()
    let service = reader.root("service.yaml").map(Service.init)
    let themes = reader.root("themes.yaml").map(Themes.init)
    notes.values = service?.values ?? [:]
    notes.themes = Set(themes?.all.map(\.code) ?? [])
    let shared = reader.root("shared.yaml").map { ($0, SharedQuestions(from: $0)) }
    let read =
      shared.map {
        reader.forms(with: $0.1, from: $0.0, hasCards: service?.givesCards ?? false)
      } ?? []
    guard notes.all.isEmpty, let shared = shared?.1, let service, let themes,
      let time = shared.time, let practice = shared.practice
    else { throw Faults(notes.all) }
    self.service = service
    self.themes = themes
    self.time = time
    self.practice = practice
    opening = Set(shared.opening.map(\.code))
    forms = read.map(\.form)
    about = About(
      text: shared.about, choices: Forms.choices(of: forms, shared.unsure),
      signs: shared.aboutSigns, picture: shared.aboutPicture)
    versionLines = Dictionary(
      read.map { ($0.form.code, $0.versionLine) }, uniquingKeysWith: { one, _ in one })
  }

  /// The same with other forms to count.
  init(_ other: Forms, counting forms: [Form]) {
    self.forms = forms
    service = other.service
    themes = other.themes
    about = other.about
    time = other.time
    practice = other.practice
    opening = other.opening
    versionLines = other.versionLines
  }

  private static func choices(
    of forms: [Form], _ unsure: SharedQuestions.UnsureChoice?
  ) -> [(label: Wording, opens: Form.Code, value: String, picture: String?)] {
    var choices = forms.filter { !$0.isClosed }.map {
      ($0.title, $0.code, $0.code.text, $0.picture)
    }
    if let unsure { choices.append((unsure.label, unsure.opens, "unsure", unsure.picture)) }
    return choices
  }
}
