public import Survey

/// The addresses that stand on every page.
public struct Links: Hashable, Sendable {
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
public struct PageContext: Hashable, Sendable {
  public var voice: Voice
  public let look: DisplayPreferences
  /// Whether the visitor's own device can ring a number from a link.
  public let dials: Bool
  let links: Links

  public init(voice: Voice, look: DisplayPreferences, dials: Bool, links: Links) {
    self.voice = voice
    self.look = look
    self.dials = dials
    self.links = links
  }
}
