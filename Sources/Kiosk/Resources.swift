public import Anonymity
internal import Embedded
public import Foundation
internal import Pages
public import Survey

/// What the service is made with: forms, wording, templates, styles, pictures and word lists.
///
/// All of it is embedded; a folder given on the command line takes the place of the embedded one.
public struct Resources: Sendable {
  let content: Content
  private let commentRedactor: CommentRedactor
  /// What is not as it should be but lets the service run: said at the start.
  public let warnings: [String]
  /// Lines of word lists, the council's own among them, that cannot be used as they stand.
  private let wordFaults: [Fault]
  /// The phrases that sound unsafe and that the council wrote down itself.
  private let ownUnsafePhrases: OwnUnsafePhrases?
  /// Each form as its version is kept.
  let writtenForms: MadeBeside<Result<[Form.Code: String], any Error>>
  let templates: Templates
  /// Styles and pictures, as browsers get them.
  let shownFiles: [String: String]
  let unsafeWords: UnsafeWords
  let takeBackList: EasyWords
  let recordings: Recordings
  let interpreters: [InterpreterLine]
  /// Languages in which all pages can be read, in the order of service.yaml.
  let languages: [OfferedLanguage]
  let languageFiles: LanguageFiles
  /// The lists by which hard words are looked for.
  private let easyReadLists: (hardWords: String, groups: String)

  /// - Parameters:
  ///   - forms: the folder to read forms from instead of the embedded ones.
  ///   - assets: the same for everything in Assets/.
  ///   - audio: the folder of recordings, with a folder for each language; they are never embedded.
  ///   - dictionary: Debian's list of English words, if it is installed.
  public init(
    forms formFolder: URL? = nil, assets assetFolder: URL? = nil, audio: URL? = nil,
    dictionary: URL = CommentRedactor.dictionary
  ) throws {
    var found = FoundFaults()
    let formFiles = try ResourceFiles.read(formFolder, else: "Forms")
    let assets = try ResourceFiles.read(assetFolder, else: "Assets")
    found.add(formFiles.faults + assets.faults)
    let lists = assets.lists
    let own = formFiles.texts[ResourceFiles.ownNames]
    // The word lists take as long as all else that is read: both are read at the same time.
    let learnt = MadeBeside { CommentRedactor(lists: lists, own: own, dictionary: dictionary) }
    let films = Films(in: formFolder)
    let ownPictures = OwnPictures(formFiles.below(OwnPictures.folder))
    let ours = assets.below(Content.pictograms).mapValues(Drawing.shrunk)
    let drawn = ours.merging(ownPictures.files) { $1 }
    let pictures = Content.pictures(drawn.keys)
    // A form that cannot be read would be missed by the others.
    let canReadForms = formFiles.faults.allSatisfy { $0.file.hasSuffix(".txt") }
    let forms = try found.reading {
      canReadForms
        ? try Forms(files: formFiles.texts, pictures: pictures, films: films.all) : nil
    }?.flatMap(\.self)
    let written = forms.map { forms in MadeBeside { Result { try forms.written } } }
    // What else is read is checked beside the program's own forms where the others cannot be.
    let service = try forms?.service ?? Content(forms: nil, assets: nil).forms.service
    let words = try found.reading { try Content.words(in: assets, for: service) }
    let lines = "Wording/interpreter.yaml"
    interpreters =
      try found.reading {
        try InterpreterLine.read(assets.texts[lines] ?? "", file: lines, for: service.interpreter)
      } ?? []
    languageFiles = LanguageFiles(
      assets: assets.texts, forms: formFiles.texts, pictures: pictures, films: films.all,
      audio: audio)
    let (offered, notOffered) =
      try found.reading { [languageFiles] in
        try forms.map { try OfferedLanguage.all(of: $0.service, from: languageFiles) }
      }?.flatMap(\.self) ?? ([], [])
    languages = offered
    let templates = try words.flatMap { words in
      try found.reading { try Templates(assets.below("Templates"), saying: words) }
    }
    easyReadLists = (lists["hard-words"] ?? "", lists["easy-read"] ?? "")
    commentRedactor = learnt.value
    recordings = languageFiles.recordings(Language.original)
    ownUnsafePhrases = formFiles.texts[ResourceFiles.ownUnsafePhrases].map(OwnUnsafePhrases.init)
    unsafeWords = UnsafeWords(list: lists["unsafe-phrases"] ?? "", own: ownUnsafePhrases)
    takeBackList = EasyWords(text: lists["take-back"] ?? "")
    if takeBackList.count < Resources.fewestTakeBackWords {
      found.add([
        Fault(
          file: "Words/take-back.txt", line: 1,
          problem: "there are \(takeBackList.count) words to take answers back with",
          cure:
            "have \(Resources.fewestTakeBackWords) or more, so that nobody guesses another's three")
      ])
    }
    wordFaults = commentRedactor.lexicon.faults + unsafeWords.faults + takeBackList.faults
    guard let forms, let written, let words, let templates, found.all.isEmpty else {
      throw Faults(
        found.all + wordFaults + Resources.faults(of: commentRedactor.redactor, easyReadLists))
    }
    content = Content(
      forms: forms, words: words, films: films, ownPictures: ownPictures, pictures: pictures)
    self.templates = templates
    writtenForms = written
    let times = forms.service.kiosk.style
    let styles = assets.below("Styles").mapValues { StyleSheet.shrunk($0 + times) }
    shownFiles = styles.merging(drawn) { $1 }
    warnings =
      wordFaults.map(\.description)
      + Resources.warnings(on: forms.service, hasDictionary: commentRedactor.hasDictionary)
      + (forms.service.tellingNames + words.tellingTitles).map(\.description) + forms.missingRoles
      + ownPictures.problems + notOffered + Resources.warnings(on: films, for: forms)
  }

  /// What only a check looks for in the lists of words.
  private static func faults(
    of redactor: Redactor, _ lists: (hardWords: String, groups: String)
  ) -> [Fault] {
    redactor.misfits + EasyReadLists(hardWords: lists.hardWords, groups: lists.groups).faults
  }

  /// Three of so many make a thousand million.
  private static let fewestTakeBackWords = 1_000

  private static func warnings(on service: Service, hasDictionary: Bool) -> [String] {
    var warnings: [String] = []
    let interpreter = service.interpreter.map { [$0.contact] } ?? []
    let examples = (service.contacts.all + interpreter).filter(\.isExample)
    if !examples.isEmpty {
      warnings.append("\(Remark.exampleNumbers(examples.count))")
    }
    if !hasDictionary { warnings.append("\(Remark.noDictionary)") }
    return warnings
  }
}

/// What is asked and said, and what takes people out of comments.
extension Resources {
  public var forms: Forms { content.forms }
  public var redactor: Redactor { commentRedactor.redactor }
  var words: PageWords { content.words }
  var films: Films { content.films }
  var ownPictures: OwnPictures { content.ownPictures }
  var pictures: [String] { content.pictures.sorted() }
  /// The names that the council wrote down itself.
  private var ownNames: OwnNameList? { commentRedactor.lexicon.ownNames }
}

extension Forms {
  fileprivate var written: [Form.Code: String] {
    get throws { try Dictionary(uniqueKeysWithValues: forms.map { ($0.code, try $0.whole) }) }
  }
}

extension Resources {
  /// "4 forms and 1 place, without fault."
  public var summary: String {
    let places = forms.service.places.count
    return "\(forms.forms.count) forms and \(places) places, without fault."
  }

  /// "own-names.txt: 12 care home, 40 name." or that there is none.
  public var ownNameSummary: String {
    guard let ownNames else {
      return "There is no own-names.txt: names of staff, homes and streets that only you know stay."
    }
    let counts = ownNames.counts.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
    return "own-names.txt: \(counts.isEmpty ? "no entry" : counts)."
  }

  /// Which sentences in other languages nobody has read yet who speaks them.
  public var unreadLanguages: String? {
    let unread = interpreters.filter { $0.checked == nil }.map(\.english)
    guard !unread.isEmpty else { return nil }
    return "Wording/interpreter.yaml: nobody who speaks it has read the sentence in "
      + "\(unread.joined(separator: ", ")); have it read, then write who did under checked:"
  }

  /// Refuses what lets the service run but not well: lines of word lists that cannot be used, names
  /// that would stay in a phone's list of pages and tell what they were about, and texts for visitors
  /// that are hard to read, where no written exception allows them.
  public func check() throws {
    let hard = EasyReadCheck(
      forms: languageFiles.formFiles, wording: [LanguageFiles.english: languageFiles.wording],
      lists: EasyReadLists(hardWords: easyReadLists.hardWords, groups: easyReadLists.groups))
    let faults =
      wordFaults + Resources.faults(of: redactor, easyReadLists) + tellingNames + hard.faults
    if !faults.isEmpty { throw Faults(faults) }
  }

  private var tellingNames: [Fault] { forms.service.tellingNames + words.tellingTitles }

  /// "own-unsafe-phrases.txt: 3 of your own."
  public var ownUnsafePhraseSummary: String {
    "\(ResourceFiles.ownUnsafePhrases): \(ownUnsafePhrases?.count ?? 0) of your own."
  }
}

extension KioskRules {
  /// When the style sheet asks whether anyone is still there, and when it covers the page.
  fileprivate var style: String {
    """

    :root { --still-after: \(stillThereAfter)s; --still-after-words: \(stillThereAfterWords)s;
      --still-for: \(stillThereFor)s; }
    """
  }
}
