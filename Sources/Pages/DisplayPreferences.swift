/// How a person wants the pages to look, and in which language. Changes nothing in what is kept.
public struct DisplayPreferences: Sendable, Hashable {
  /// Four steps to twice the usual size.
  public enum Size: String, Sendable, CaseIterable { case normal, bigger, large, biggest }
  public enum Pictures: String, Sendable, CaseIterable { case left, above, bigger, none }
  public enum Colours: String, Sendable, CaseIterable { case device, light, dark, cream, yellow }
  /// What is drawn beside Yes, A bit and No.
  public enum Marks: String, Sendable, CaseIterable { case glasses, ticks }

  public var size = Size.normal
  public var pictures = Pictures.left
  public var colours = Colours.device
  public var marks = Marks.glasses
  /// The code of the language; nothing for English.
  public var language: String?

  public init() {}

  /// Reads what `text` writes; anything else looks as usual.
  public init(_ text: String?) {
    let parts = (text ?? "").split(separator: ".").map(String.init)
    var rest = parts.dropFirst(3)
    let marks = rest.first.flatMap(Marks.init)
    if marks != nil { rest.removeFirst() }
    guard parts.count >= 3, rest.count <= 1 else { return }
    language = rest.first
    self.marks = marks ?? .glasses
    size = Size(rawValue: parts[0]) ?? .normal
    pictures = Pictures(rawValue: parts[1]) ?? .left
    colours = Colours(rawValue: parts[2]) ?? .device
  }

  /// As it is kept in a cookie: `bigger.above.dark`, `normal.left.device.ticks.ur`.
  public var text: String {
    let ticks = marks == .ticks ? marks.rawValue : nil
    return
      ([size.rawValue, pictures.rawValue, colours.rawValue] + [ticks, language].compactMap(\.self))
      .joined(separator: ".")
  }

  /// The name of the picture that stands for another: a tick for the full glass, to who likes ticks.
  public func drawing(of picture: String) -> String {
    marks == .ticks ? DisplayPreferences.ticks[picture] ?? picture : picture
  }

  private static let ticks = ["yes": "tick-yes", "bit": "tick-bit", "no": "tick-no"]

  /// In a language, and else as it was.
  public func speaking(_ language: String?) -> DisplayPreferences {
    var changed = self
    changed.language = language
    return changed
  }

  /// As classes of the page.
  var classes: String {
    var classes: [String] = []
    if size != .normal { classes.append(size.rawValue) }
    switch pictures {
    case .left: break
    case .above: classes.append("pictures-above")
    case .bigger: classes.append("pictures-bigger")
    case .none: classes.append("no-pictures")
    }
    if colours != .device { classes.append(colours.rawValue) }
    return classes.joined(separator: " ")
  }
}
