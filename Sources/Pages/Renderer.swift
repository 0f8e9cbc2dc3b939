internal import Mustache
public import Survey

/// The addresses that stand on every page.
public struct Links: Sendable {
  let style: String
  let home: String
  let help: String
  let leave: String
  let happens: String
  let changed: String
  let accessibility: String
  let look: String
  /// Nobody is signed in without it.
  let signOut: String?

  public init(
    style: String, home: String, help: String, leave: String, happens: String, changed: String,
    accessibility: String, look: String, signOut: String? = nil
  ) {
    self.style = style
    self.home = home
    self.help = help
    self.leave = leave
    self.happens = happens
    self.changed = changed
    self.accessibility = accessibility
    self.look = look
    self.signOut = signOut
  }
}

/// For whom and where a page is made.
public struct PageContext: Sendable {
  public var voice: Voice
  public let look: DisplayPreferences
  /// Whether the visitor's own device can ring a number from a link.
  public let dials: Bool
  /// On a shared screen, while there is a visit: everything is cleared when nobody is there.
  public var timeOut: TimeOut?
  let links: Links

  /// The question whether anyone is still there, which the style sheet shows when time is up.
  public struct TimeOut: Sendable {
    /// The address of this page.
    let here: String
    /// Where *Clear my answers now* goes.
    let clear: String
    /// A page to write or copy on: typing sends nothing.
    let isSlow: Bool

    public init(here: String, clear: String, isSlow: Bool) {
      self.here = here
      self.clear = clear
      self.isSlow = isSlow
    }
  }

  public init(voice: Voice, look: DisplayPreferences, dials: Bool, links: Links) {
    self.voice = voice
    self.look = look
    self.dials = dials
    self.links = links
  }
}

/// Makes HTML of pages with the templates of Assets/Templates.
public struct Renderer: Sendable {
  public let words: PageWords
  private let libraries: [Voice: MustacheLibrary]
  private let pictures: String
  /// Whether the answers are a demonstration's, which the pages then say.
  private let isMadeUp: Bool
  private let branches: [Voice: [String: any Sendable]]

  /// - Parameters:
  ///   - templates: file name → text, as in Assets/Templates.
  ///   - pictures: the address below which the pictures lie.
  ///   - isMadeUp: nobody gave the answers; the first page and the quality team's pages say so.
  public init(
    templates: [String: String], words: PageWords, pictures: String, isMadeUp: Bool = false
  ) throws {
    libraries = try Dictionary(
      uniqueKeysWithValues: Voice.allCases.map { voice in
        (voice, try MustacheLibrary(of: templates, saying: words[voice]))
      })
    self.words = words
    self.pictures = pictures
    self.isMadeUp = isMadeUp
    branches = Dictionary(
      uniqueKeysWithValues: Voice.allCases.map { ($0, words[$0].forTemplates) })
  }

  /// The address of a picture by its name.
  public func picture(_ name: String) -> String { "\(pictures)/\(name).svg" }

  public func html(of page: some Page, in pageContext: PageContext) throws -> String {
    var values = TemplateValue.properties(of: page)
    values["words"] = branches[pageContext.voice] ?? [:]
    values["look"] = pageContext.look.classes
    values["pictures"] = pictures
    values["links"] = TemplateValue.properties(of: pageContext.links)
    values["dials"] = pageContext.dials
    values["timeOut"] = pageContext.timeOut.map(TemplateValue.properties)
    values["madeUp"] = isMadeUp
    let template = type(of: page).template
    guard let html = libraries[pageContext.voice]?.render(values, withTemplate: template) else {
      throw MissingTemplate(name: template)
    }
    return html
  }
}

extension MustacheLibrary {
  /// The templates of a folder, file name → text, with the words of one voice written in.
  fileprivate init(of templates: [String: String], saying words: Words) throws {
    var compiled: [String: MustacheTemplate] = [:]
    for (file, text) in templates where file.hasSuffix(".mustache") {
      compiled[String(file.dropLast(".mustache".count))] = try MustacheTemplate(
        string: words.written(into: text))
    }
    self.init(templates: compiled)
  }
}

/// A page whose template is not in Assets/Templates.
public struct MissingTemplate: Error, CustomStringConvertible {
  public let name: String
  public var description: String {
    "Templates/\(name).mustache: not there; put it back, or leave --assets out"
  }
}

extension Words {
  /// As the templates look them up.
  fileprivate var forTemplates: [String: any Sendable] {
    guard case .tree(let branches) = self else { return [:] }
    return branches.mapValues(\.value)
  }

  private var value: any Sendable {
    switch self {
    case .text(let text): text
    case .list(let items): items.map(\.value)
    case .tree: forTemplates
    }
  }
}
