/// Every code that answers may be stored under, written down a second time by hand: a code that is
/// changed by accident is found here.
enum CodeTables {
  typealias Row = (question: String, choices: String)

  static let forms: [(form: String, own: [Row])] = [
    ("start", start), ("now", now), ("end", end), ("before", before),
  ]

  static let yes3 = "yes bit no dk"
  static let view = "yes bit no cannot dk"
  static let wishes = """
    stop protect away nocontact sorry police goods seethem theirhelp part promise support care \
    noaction confident friends home choice else
    """
  static let parts = "treat listen say clear uptodate wait voice together safe nothing"

  static let opening: [Row] = [
    ("who", "self help for"),
    ("helper", "advocate family carer worker other"),
    ("basis", "told shown well guess"),
  ]

  static let closing: [Row] = [("view", "")]

  static let start: [Row] = [
    ("know", "yes ideas notyet nosay nothing"), ("wish", wishes), ("wish.text", ""),
    ("most", "same"),
    ("part", "all big told none cannot dk"), ("voice", "advocate family other want no dk"),
  ]

  static let now: [Row] = [
    ("listen", view), ("told", view), ("worry", "yes no nosay cannot dk"), ("change", view),
    ("better", parts), ("better.text", ""),
  ]

  static let end: [Row] = [
    ("asked", "said silent no dk"), ("got", "all some none soon nowish dk"), ("why", yes3),
    ("next", view), ("told", yes3), ("listen", view), ("acted", view), ("safe", view),
    ("happier", view), ("good", parts), ("good.text", ""), ("better", parts), ("better.text", ""),
    ("clear", view), ("worse", view), ("wished", wishes), ("mattered", ""),
    ("happened", "yes bit no soon cannot dk"),
  ]

  static let before: [Row] = [
    ("talk", "yes no dk"), ("agree", view), ("why", yes3), ("clear", view), ("later", yes3),
    ("wish", yes3), ("better", parts), ("better.text", ""),
  ]

  /// The main questions, which the short path asks.
  static let main: [String: String] = [
    "start": "know wish wish.text",
    "now": "listen told worry",
    "end": """
    asked got why next told listen acted safe happier good good.text better better.text \
    wished mattered happened
    """,
    "before": "talk agree why later",
  ]
}
