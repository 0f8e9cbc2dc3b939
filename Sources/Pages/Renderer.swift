public import Survey

/// Makes HTML of pages with the templates of Assets/Templates.
///
/// A visitor's page is rendered once, with marks in its holes, and cut there into bytes. From then
/// on it is found by what it depends on and its holes are filled. The quality team's pages are
/// seldom asked for and hold what only they may see: these are rendered each time, and not kept.
public struct Renderer: Sendable {
  public let words: PageWords
  private let templates: Templates
  private let pictures: String
  /// Whether the answers are a demonstration's, which the pages then say.
  private let isMadeUp: Bool
  /// Whether the clock may be set by hand, which the quality team's pages then say.
  private let isUnguarded: Bool
  /// Nothing for English.
  private let language: Language?
  /// The language is a draft that nobody has checked, which each page then says.
  private let isDraft: Bool
  private let spoken: [Voice: [String: any Sendable]]
  private let compiled: CompiledPages

  /// - Parameters:
  ///   - pictures: the address below which the pictures lie.
  ///   - isMadeUp: nobody gave the answers; the first page and the quality team's pages say so.
  ///   - isUnguarded: the clock may be set by hand; the quality team's pages say so.
  ///   - mostKept: how many bytes of compiled pages are kept; those asked for lately stay.
  public init(
    templates: Templates, words: PageWords, pictures: String, isMadeUp: Bool = false,
    isUnguarded: Bool = false, keeping mostKept: Int = Renderer.mostKept
  ) {
    self.templates = templates
    self.words = words
    self.pictures = pictures
    self.isMadeUp = isMadeUp
    self.isUnguarded = isUnguarded
    language = nil
    isDraft = false
    compiled = CompiledPages(most: mostKept)
    spoken = words.forTemplates
  }

  /// The same for visitors in another language, with compiled pages of its own.
  public func saying(_ words: PageWords, in language: Language, isDraft: Bool) -> Renderer {
    Renderer(self, saying: words, in: language, isDraft: isDraft)
  }

  private init(_ other: Renderer, saying words: PageWords, in language: Language, isDraft: Bool) {
    self.words = words
    self.language = language
    self.isDraft = isDraft
    templates = other.templates
    pictures = other.pictures
    isMadeUp = other.isMadeUp
    isUnguarded = other.isUnguarded
    compiled = CompiledPages(most: Renderer.mostKept / 4)
    spoken = words.forTemplates
  }

  /// The address of a picture by its name.
  public func picture(_ name: String) -> String { "\(pictures)/\(name).svg" }

  /// A visitor's page as UTF-8: compiled when the first visitor sees it, then only filled.
  public func bytes(of page: some VisitorPage, in pageContext: PageContext) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Renderer.usualLength)
    try write(page, in: pageContext, to: &bytes)
    return bytes
  }

  /// Any page, rendered anew.
  public func html(of page: some Page, in pageContext: PageContext) throws -> String {
    try html(of: page, type(of: page).template, in: pageContext)
  }

  /// Forgets the compiled pages.
  public func forget() { compiled.forget() }

  /// How many bytes the compiled pages take.
  public var keptSize: Int { compiled.size }

  /// 32 MiB: some three thousand pages, which is every page of ten forms in both voices and in ten
  /// looks.
  public static let mostKept = 32 << 20

  /// Most pages take less.
  private static let usualLength = 16 << 10
}

extension Renderer {
  private func write(
    _ part: some PagePart, in pageContext: PageContext, to bytes: inout [UInt8]
  ) throws {
    let key = CompiledPages.Key(part: part, context: pageContext)
    let page = try compiled.page(key) { try compile(part, in: pageContext) }
    try page.write(part.fillings, to: &bytes) { part, bytes in
      try write(part, in: pageContext, to: &bytes)
    }
  }

  private func compile(_ part: some PagePart, in pageContext: PageContext) throws -> CompiledPage {
    let mark = Mark()
    var values = TemplateValues { hole, _ in mark.text(hole) }
    let properties = try values.properties(of: part)
    let (found, given) = (values.fillings, part.fillings)
    guard found.count == given.count, zip(found, given).allSatisfy({ $0.isSame(as: $1) }) else {
      throw ForgottenHole(page: "\(type(of: part))")
    }
    let html = try render(properties, type(of: part).template, in: pageContext)
    return CompiledPage(splitting: html, at: mark)
  }

  /// A page, or a part of one, rendered anew.
  private func html(of value: Any, _ template: String, in pageContext: PageContext) throws
    -> String
  {
    var values = TemplateValues { _, filling in
      switch filling {
      case .text(let text): text.escaped
      case .tick(let isTicked): isTicked ? Filling.ticked : ""
      case .parts(let parts):
        try parts.map { try html(of: $0, type(of: $0).template, in: pageContext) }.joined()
      }
    }
    return try render(values.properties(of: value), template, in: pageContext)
  }

  /// - Parameter properties: the page's own, escaped.
  private func render(
    _ properties: [String: Any], _ template: String, in pageContext: PageContext
  ) throws -> String {
    let own = Surroundings(
      look: pageContext.look.classes, pictures: pictures, links: pageContext.links,
      dials: pageContext.dials, timeOut: pageContext.timeOut, keeps: pageContext.keeps,
      madeUp: isMadeUp,
      unguarded: isUnguarded, rtl: language?.isRightToLeft == true,
      writing: language?.direction ?? "ltr", translated: language != nil, draft: isDraft)
    var values = TemplateValues { _, _ in "" }
    var all = try values.properties(of: own)
    all["words"] = spoken[pageContext.voice] ?? [:]
    return try templates.render(all.merging(properties) { $1 }, with: template)
  }
}

/// What every template can name besides the properties of its page and `words`.
struct Surroundings: Sendable {
  let look: String
  /// The address below which the pictures lie.
  let pictures: String
  let links: Links
  let dials: Bool
  let timeOut: PageContext.TimeOut?
  let keeps: Bool
  let madeUp: Bool
  let unguarded: Bool
  /// Whether the page is written from right to left; its direction as in HTML's `dir`.
  let rtl: Bool
  let writing: String
  /// Whether it is in another language than English.
  let translated: Bool
  /// Whether nobody has checked that language.
  let draft: Bool
}

/// A page does not say all of its holes; it is a mistake in the page's ``HasHoles/fill(_:)``.
public struct ForgottenHole: Error, CustomStringConvertible {
  public let page: String
  public var description: String {
    "\(page): its holes are not its properties in their order; add each of them in fill(_:)"
  }
}

extension PageWords {
  fileprivate var forTemplates: [Voice: [String: any Sendable]] {
    Dictionary(uniqueKeysWithValues: Voice.allCases.map { ($0, self[$0].forTemplates) })
  }
}

extension Words {
  /// As the templates look them up: escaped.
  fileprivate var forTemplates: [String: any Sendable] {
    guard case .tree(let branches) = self else { return [:] }
    return branches.mapValues(\.value)
  }

  private var value: any Sendable {
    switch self {
    case .text(let text): text.escaped
    case .list(let items): items.map(\.value)
    case .tree: forTemplates
    }
  }
}
