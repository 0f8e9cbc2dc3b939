import Anonymity
import Embedded
import Foundation
import GRDB
import Kiosk
import Store
import Survey

/// Visits at a service that gives cards.
enum CardVisits {
  private static let resources = Result {
    try edited(
      "service.yaml", [("card: no", "card: yes"), ("# card-address: ", "card-address: ")])
  }

  static func kiosk() throws -> TestKiosk { try TestKiosk(resources.get()) }

  /// Chooses wishes and sends them.
  static func wishing(
    _ wishes: [String] = ["The harm to stop", "My money or things back"], at kiosk: TestKiosk,
    as respondent: Walk.Respondent = .myself, from first: String = "/"
  ) throws -> Visitor {
    let ana = try Visitor(at: kiosk).begin(About.start, at: first).choose(respondent.rawValue)
    for _ in 0..<9 where try !ana.page.buttons.contains("Finish now") {
      let here = try ana.page.choices.filter(wishes.contains)
      for wish in here { try ana.choose(wish) }
      try ana.press("Continue")
    }
    return try ana.press("Finish now").goOn(to: "Check your answers").press("Send")
  }

  /// The same, up to the page that offers a card.
  static func offered(
    _ wishes: [String] = ["The harm to stop", "My money or things back"], at kiosk: TestKiosk,
    as respondent: Walk.Respondent = .myself, from first: String = "/"
  ) throws -> Visitor {
    try wishing(wishes, at: kiosk, as: respondent, from: first)
      .press(respondent.voice == .own ? "Show my list" : "Show their list").press("Continue")
  }

  /// Words such as could be on a card, which nobody has.
  static let wordsOfNobody: String = {
    let list = EasyWords(text: Embedded.files(in: "Assets")["Words/take-back.txt"] ?? "")
    let visit = VisitToken(cookie: String(repeating: "0123456789abcdef", count: 4)) ?? .fresh()
    return list.cardWords(of: visit).text
  }()

  /// The words on a card that was just made.
  static func words(of ana: Visitor) throws -> String {
    guard let words = try ana.page.root.first(ofClass: "card-words")?.text else {
      throw Unfit("\(try ana.page.address) shows no card")
    }
    return words
  }

  /// The first question of the closing form, which comes after the card.
  static let asked = "Did a worker ask what you wanted to happen?"

  /// Begins the closing form, up to the page that asks for a card.
  static func ending(
    at kiosk: TestKiosk, as respondent: Walk.Respondent = .myself, from first: String = "/"
  ) throws -> Visitor {
    let ben = try Visitor(at: kiosk).begin(About.end, at: first).choose(respondent.rawValue)
    return try ben.goOn(
      to: respondent.voice == .own
        ? "Type the words on your card" : "Type the words on their card")
  }
}

extension TestKiosk {
  /// How many rows a table has.
  func rows(in table: String) throws -> Int {
    let file = folder.appending(path: Store.fileName).path(percentEncoded: false)
    return try DatabaseQueue(path: file, configuration: .patient).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1
    }
  }
}
