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
  /// On a shared screen, while there is a visit: everything is cleared when nobody is there.
  public var timeOut: TimeOut?
  /// Something can be filled in: what leads to another page sends it along, so that it is kept.
  public var keeps = false
  let links: Links

  /// The question whether anyone is still there, which the style sheet shows when time is up.
  public struct TimeOut: Hashable, Sendable {
    /// Where to carry on, on a page on which nothing is filled in.
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
