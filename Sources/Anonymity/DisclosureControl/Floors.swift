/// How many must have answered, by numbers with their noise, before something of them is told.
public enum Floors {
  /// Under this base there is no table.
  public static let table = 10
  /// A number under this is told as "few". The national rule hides 0 to 4.
  public static let cell = 5
  /// From this base a share is told, as a range.
  public static let range = 30
  /// From this base a percentage is told, with its range.
  public static let percent = 50
  /// What is told is told to the nearest five.
  public static let rounding = 5

  /// How many stay in the box at each opening, drawn by lot: so no opening is all of one week's, and
  /// who knows all but one answer cannot tell whether that one came out. How many must be in it before it
  /// is opened is the council's to set, within `BoxRules.floors`.
  public static let staying = 3

  static func nearest(_ number: Int) -> Int { (number + rounding / 2) / rounding * rounding }
}
