internal import Pages
internal import Survey

/// A page outside a visit's questions that can be listened to, by the name in its address: `first`,
/// `message-cleared`. Where a page speaks in two voices, the one of someone who answers for a person
/// is named too: `list-for`.
struct OpenSpeech: Hashable, Sendable {
  let name: String
  var voice = Voice.own
  var variant: Variant?

  /// A page that says something else in some cases.
  enum Variant: String, Sendable, CaseIterable {
    /// The first page on a shared screen.
    case shared
    /// *My list*, where it may be said that the worker does not get the answers.
    case told
    /// *Try one first*, where there are ticks, or no pictures.
    case ticks, plain
  }

  init(_ name: String, in voice: Voice = .own, _ variant: Variant? = nil) {
    (self.name, self.voice, self.variant) = (name, voice, variant)
  }

  static func first(isShared: Bool) -> Self { OpenSpeech("first", isShared ? .shared : nil) }
  static let help = OpenSpeech("help")
  static let look = OpenSpeech("look")
  static func practice(_ look: DisplayPreferences) -> Self {
    OpenSpeech(practiceName, look.pictures == .none ? .plain : look.marks == .ticks ? .ticks : nil)
  }
  static let practiceName = "practice"
  static let takeBack = OpenSpeech("take-back")
  static let whatHappens = OpenSpeech("what-happens")
  static let notice = OpenSpeech("notice")
  static let kept = OpenSpeech("kept")
  static let accessibility = OpenSpeech("accessibility")
  static let youSaid = OpenSpeech("you-said")
  static let problems = OpenSpeech("problems")
  static func thanks(_ voice: Voice) -> Self { OpenSpeech("thanks", in: voice) }
  static func list(_ voice: Voice, tells: Bool) -> Self {
    OpenSpeech("list", in: voice, tells ? .told : nil)
  }
  static func cardOffer(_ voice: Voice) -> Self { OpenSpeech("card-offer", in: voice) }
  static func card(_ voice: Voice) -> Self { OpenSpeech("card", in: voice) }
  static func message(_ name: String, _ voice: Voice = .own) -> Self {
    OpenSpeech("message-\(name)", in: voice)
  }
  /// The sentence in another language, by its code.
  static func interpreter(_ language: String) -> Self { OpenSpeech("interpreter-\(language)") }
  static func error(_ name: String) -> Self { OpenSpeech("error-\(name)") }
  static func lapsed(_ reason: LapsedPage.Reason) -> Self {
    OpenSpeech("lapsed-\(reason.rawValue)")
  }

  /// A look in which the page says this.
  var look: DisplayPreferences {
    var look = DisplayPreferences()
    if variant == .ticks { look.marks = .ticks }
    if variant == .plain { look.pictures = .none }
    return look
  }

  /// As it stands in an address.
  var address: String { name + (voice == .behalf ? "-for" : "") + (variant.map { "-\($0)" } ?? "") }

  init?(address: String) {
    var name = address[...]
    for known in Variant.allCases where name.hasSuffix("-\(known)") {
      (variant, name) = (known, name.dropLast("-\(known)".count))
    }
    if name.hasSuffix("-for") { (voice, name) = (.behalf, name.dropLast("-for".count)) }
    self.name = String(name)
  }
}
