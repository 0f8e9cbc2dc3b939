import Accounts
import Foundation
import Survey
import Testing

@Suite struct `What the quality team prints` {
  let kiosk: TestKiosk
  let vera: Visitor

  init() throws {
    kiosk = try TestKiosk()
    vera = try kiosk.member(.viewer)
  }

  @Test func `is one link away from the guide, and each page is there`() throws {
    try vera.open("/staff/guide").follow("To print")
    #expect(try vera.heading == "To print")
    let links = try vera.page.links.compactMap { $0["href"] }
      .filter {
        ["booklet", "choice-cards", "places", "pictures"].contains($0.split(separator: "/").at(1))
      }
    #expect(links.count == 4 * 5 + 2)
    for link in links { #expect(try vera.open(link).page.status == 200) }
  }

  @Test func `is a form that is asked`() throws {
    #expect(try vera.open("/staff/booklet/strange").page.status == 404)
    #expect(try vera.open("/staff/choice-cards/strange").page.status == 404)
  }

  @Test func `can be had with or without the words of the pictures`() throws {
    try vera.open("/staff/pictures")
    #expect(try vera.reads("The harm to stop") && vera.reads("Skip this question"))
    try vera.follow("Without words, with a line to write on")
    #expect(try !vera.reads("The harm to stop"))
    try vera.follow("With their names and meanings")
    #expect(try vera.reads("The harm to stop"))
  }
}

extension [Substring] {
  fileprivate func at(_ place: Int) -> String { indices.contains(place) ? String(self[place]) : "" }
}
