import Survey

/// Ways through the four forms: what was answered, and which pages that makes.
enum PathTables {
  typealias Way = `The path through a form`.Way

  static let ways = start + now + end + before

  static let start = [
    Way("start", ["who": "self", "know": "notyet"], main: "who know", rest: "part voice"),
    Way("start", ["who": "self", "know": "nosay"], main: "who know", rest: "part voice"),
    Way(
      "start", ["who": "self", "know": "ideas"], main: "who know wish wish-2 wish-3 wish-4",
      rest: "part voice"),
    Way(
      "start", ["who": "self", "know": ""], main: "who know wish wish-2 wish-3 wish-4",
      rest: "part voice"),
    Way(
      "start", ["who": "self", "know": "yes", "wish": "stop"],
      main: "who know wish wish-2 wish-3 wish-4", rest: "part voice"),
    Way(
      "start", ["who": "self", "know": "yes", "wish": "stop else"],
      main: "who know wish wish-2 wish-3 wish-4 wish.text", rest: "most part voice"),
    Way(
      "start", ["who": "self", "know": "notyet", "wish": "stop else", "wish.text": "…"],
      main: "who know", rest: "part voice"),
    Way(
      "start", ["who": "help", "know": "notyet", "voice": "want"], main: "who note-who helper know",
      rest: "part voice note-voice view"),
    Way(
      "start", ["who": "for", "know": "notyet", "voice": "dk"], main: "who helper basis know",
      rest: "part voice note-voice view"),
    Way(
      "start", ["who": "", "know": "notyet", "voice": "no"], main: "who know", rest: "part voice"),
  ]

  static let now = [
    Way("now", ["who": "self"], main: "who listen told worry", rest: "change better"),
    Way(
      "now", ["who": "self", "worry": "yes"], main: "who listen told worry note-worry",
      rest: "change better"),
    Way(
      "now", ["who": "self", "better": "treat", "better.text": "…"],
      main: "who listen told worry", rest: "change better better.text"),
  ]

  static let end = [
    Way("end", ["who": "self"], main: endMain, rest: endRest),
    Way(
      "end", ["who": "self", "got": "some"],
      main: endMain.replacing("got ", with: "got why "), rest: endRest),
    Way(
      "end", ["who": "self", "got": "none"],
      main: endMain.replacing("got ", with: "got why "), rest: endRest),
    Way("end", ["who": "self", "got": "soon"], main: endMain, rest: endRest),
    Way(
      "end", ["who": "self", "got": "nowish"], main: endMain.replacing(" " + endWishes, with: ""),
      rest: endRest),
    Way(
      "end", ["who": "self", "got": "nowish", "wished": "stop"],
      main: endMain.replacing(" " + endWishes, with: ""), rest: endRest),
    Way(
      "end", ["who": "self", "got": "all", "wished": "stop friends"],
      main: endMain + " happened.stop happened.friends", rest: endRest),
    Way(
      "end", ["who": "self", "wished": "stop sorry friends"],
      main: endMain + " happened.stop happened.sorry happened.friends", rest: endRest),
    Way(
      "end", ["who": "self", "wished": "stop sorry goods friends"], main: endMain + " mattered",
      rest: endRest + " happened.stop happened.sorry happened.goods happened.friends"),
    Way(
      "end", ["who": "self", "wished": "stop sorry goods friends", "mattered": "friends goods"],
      main: endMain + " mattered happened.goods happened.friends",
      rest: endRest + " happened.stop happened.sorry"),
    Way(
      "end", ["who": "self", "wished": "stop sorry friends", "mattered": "friends"],
      main: endMain + " happened.stop happened.sorry happened.friends", rest: endRest),
    Way(
      "end", ["who": "self", "good": "treat", "good.text": "…"],
      main: endMain.replacing("good ", with: "good good.text "), rest: endRest),
  ]

  private static let endMain =
    "who asked got next told listen acted safe happier good better " + endWishes
  private static let endWishes = "wished wished-2 wished-3 wished-4"
  private static let endRest = "clear worse"

  static let before = [
    Way("before", ["who": "self", "talk": "yes"], main: "who talk agree why", rest: "wish better"),
    Way(
      "before", ["who": "self", "talk": "yes", "why": "bit"], main: "who talk agree why",
      rest: "clear wish better"),
    Way("before", ["who": "self", "talk": "no"], main: "who talk later", rest: "wish better"),
    Way("before", ["who": "self", "talk": "dk"], main: "who talk later", rest: "wish better"),
    Way("before", ["who": "self", "talk": ""], main: "who talk", rest: "wish better"),
    Way(
      "before", ["who": "self", "talk": "no", "why": "yes", "agree": "yes"],
      main: "who talk later", rest: "wish better"),
  ]
}
