/// Text that is put into a compiled page as it is served: an address, a problem, typed words.
///
/// Pages that differ only in such texts are one compiled page, so any two holes are equal. Whether
/// there is one, and how many there are, still tells pages apart.
public struct Hole: Hashable, Sendable {
  let text: String

  public init(_ text: String) { self.text = text }

  public static func == (_: Hole, _: Hole) -> Bool { true }
  public func hash(into _: inout Hasher) {}
}

/// A box that is ticked or not, which is decided as the page is served: ` checked`, or nothing.
///
/// A template writes it at the end of the tag, `<input type="radio" id="{{.id}}"{{.checked}}>`.
public struct Tick: Hashable, Sendable {
  let isTicked: Bool

  public init(_ isTicked: Bool) { self.isTicked = isTicked }

  public static func == (_: Tick, _: Tick) -> Bool { true }
  public func hash(into _: inout Hasher) {}
}

/// Any number of parts that are compiled each for itself, so that pages with more or fewer of them
/// are one compiled page. A template puts them in with three braces, `{{{rows}}}`.
public struct Repeated<Part: PagePart>: Hashable, Sendable, ExpressibleByArrayLiteral {
  let parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }
  public init(arrayLiteral parts: Part...) { self.parts = parts }

  public static func == (_: Self, _: Self) -> Bool { true }
  public func hash(into _: inout Hasher) {}
}
