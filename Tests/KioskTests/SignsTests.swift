import Foundation
import Kiosk
import Survey
import Testing

@Suite struct `Sign language` {
  static let know: Signed.Line = ("start.yaml", "- code: know\n", "    signs: know.mp4\n")

  @Test func `is shown beside the question, by the browser's own player`() throws {
    let signed = try Signed([Self.know], films: Signed.films("know.mp4"))
    let ana = try Visitor(at: TestKiosk(signed.resources())).beginAsMyself(About.start)
    let box = try #require(try ana.page.main.first(ofClass: "signs"))
    #expect(box.name == "details" && box["open"] == nil)
    #expect(box.first("summary")?.text == "Sign language")
    let video = try #require(box.first("video"))
    #expect(video["aria-label"] == "Sign language: The question")
    #expect(video["controls"] != nil && video["preload"] == "none")
    #expect(video["autoplay"] == nil && video["loop"] == nil && video["title"] == nil)
    let captions = try #require(video.first("track"))
    #expect(captions["kind"] == "captions" && captions["default"] != nil)
    #expect(captions["srclang"] == "en" && captions["label"] == "Words under the film")
    #expect(try ana.page.main.first(ofClass: "listen") == nil)
    #expect(try ana.goOn(to: "Check your answers").page.main.first("video") == nil)
  }

  @Test func `has an address that says nothing and leaves nothing in the browser`() throws {
    let signed = try Signed([Self.know], films: Signed.films("know.mp4"))
    let ana = try Visitor(at: TestKiosk(signed.resources())).beginAsMyself(About.start)
    let video = try #require(try ana.page.main.first("video"))
    #expect(video["src"] == "/visit/5/signs/1")
    #expect(video.first("track")?["src"] == "/visit/5/captions/1")
    let film = try ana.hear("/visit/5/signs/1")
    #expect(film.status == 200 && film.body.hasSuffix("know.mp4"))
    #expect(film.all("Content-Type") == ["video/mp4"] && film.all("Cache-Control") == ["no-store"])
    #expect(film.all("Accept-Ranges") == ["bytes"])
    let size = try Data(contentsOf: signed.folder.appending(path: "know.mp4")).count
    let part = try ana.hear("/visit/5/signs/1", range: "bytes=\(size - 8)-")
    #expect(part.status == 206 && part.body == "know.mp4")
    #expect(part.all("Content-Range") == ["bytes \(size - 8)-\(size - 1)/\(size)"])
    let captions = try ana.hear("/visit/5/captions/1")
    #expect(captions.body.contains("What know.mp4 says"))
    #expect(captions.all("Content-Type") == ["text/vtt; charset=utf-8"])
    #expect(captions.all("Cache-Control") == ["no-store"])
  }

  @Test
  func `of a form stands on its first page, of a page on that page, of a voice in that voice`()
    throws
  {
    let signed = try Signed(
      [
        Self.know, ("start.yaml", "form: start\n", "signs: about.mp4\nsigns-for: about-for.webm\n"),
        ("start.yaml", "- code: wish\n", "    signs: wish.mp4\n"),
        ("start.yaml", "{ both: Putting things right }\n", "        signs: people.webm\n"),
      ],
      films: Signed.films("know.mp4", "about.mp4", "about-for.webm", "wish.mp4", "people.webm"))
    let kiosk = try TestKiosk(signed.resources())
    let ana = try Visitor(at: kiosk).begin(About.start)
    #expect(try ana.films == ["What these questions are about: about.mp4"])
    try ana.choose("Me").press("Continue")
    #expect(try ana.films == ["The question: know.mp4"])
    try ana.choose("Yes").press("Continue")
    var seen: [String: [String]] = [:]
    while try ana.heading == "What do you want to happen?" {
      let caption = try ana.page.main.first(ofClass: "caption")?.text ?? ""
      seen[caption] = try ana.films
      try ana.press("Continue")
    }
    #expect(seen["Being safe"] == ["The question: wish.mp4"])
    #expect(seen["Putting things right"] == ["The question: people.webm"])
    #expect(seen.values.count { !$0.isEmpty } == 2 && seen.count > 2)
    try ana.open("/").begin(About.start)
    #expect(try ana.choose("I am answering for someone").films.count == 1)
    #expect(try ana.press("Continue").goOn(to: "Check your answers").films == [])
  }

  @Test func `stands on pages before a visit, where service.yaml names a film`() throws {
    let signed = try Signed(
      [
        ("service.yaml", "places:\n", ""),
        ("shared.yaml", "  code: practice\n", "  signs: practice.mp4\n"),
        ("shared.yaml", "about:\n", "  signs: about.mp4\n"),
        ("shared.yaml", "  code: time\n", "  signs: time.mp4\n"),
      ], settings: [("places:\n", "signs: { first: welcome.mp4, thanks: end.mp4 }\nplaces:\n")],
      films: Signed.films("welcome.mp4", "practice.mp4", "about.mp4", "time.mp4", "end.mp4"))
    let ana = try Visitor(at: TestKiosk(signed.resources())).open("/")
    #expect(try ana.films == ["This page: welcome.mp4"])
    #expect(try ana.page.main.first("video")?["src"] == "/signs/first")
    #expect(try ana.hear("/captions/first").body.contains("welcome.mp4"))
    #expect(try ana.open("/practice").films == ["This page: practice.mp4"])
    #expect(try ana.open("/help").films == [])
    #expect(
      try ana.open("/accessibility").reads("Only some pages are in British Sign Language."))
    try ana.open("/").press("Start").press("Continue")
    #expect(try ana.films == ["The question: about.mp4"])
    try ana.choose(About.now).press("Continue")
    #expect(try ana.films == ["The question: time.mp4"])
    try ana.choose("Yes, carry on").press("Continue").choose("Me").press("Continue")
    try ana.choose("Yes").goOn(to: "Check your answers").press("Send")
    #expect(try ana.films == ["This page: end.mp4"])
  }

  @Test func `is shown on a shared screen if it is silent, else where there are headphones`() throws
  {
    var films = Signed.films("know.mp4", "welcome.mp4")
    films["welcome.mp4"] = Signed.mp4("welcome.mp4", sound: true)
    let signed = try Signed(
      [Self.know],
      settings: [
        ("name: Exampleton North Library, kiosk: yes", "name: North, kiosk: yes, headphones: yes"),
        ("places:\n", "signs: { first: welcome.mp4 }\nplaces:\n"),
      ], films: films)
    let resources = try signed.resources()
    let kiosk = try TestKiosk(resources)
    let ana = try Visitor(at: kiosk).open("/at/south")
    #expect(try ana.films == [])
    #expect(try ana.hear("/signs/first?at=south").status == 404)
    #expect(try ana.beginAsMyself(About.start, at: "/at/south").films.count == 1)
    #expect(try Visitor(at: kiosk).open("/at/north").films.count == 1)
    #expect(
      resources.warnings.contains(
        "Signs/welcome.mp4 can be heard, so shared screens without headphones do not show it"))
  }

  @Test(arguments: [
    "/visit/5/signs/0", "/visit/5/signs/2", "/visit/99/signs/1", "/visit/6/signs/1",
    "/visit/5/captions/2", "/signs/first", "/captions/first", "/signs/know.mp4",
  ])
  func `that is not there is not found`(path: String) throws {
    let signed = try Signed([Self.know], films: Signed.films("know.mp4", "other.mp4"))
    let kiosk = try TestKiosk(signed.resources())
    #expect(try Visitor(at: kiosk).beginAsMyself(About.start).hear(path).status == 404)
    #expect(try Visitor(at: kiosk).hear("/visit/5/signs/1").status == 404)
    try FileManager.default.removeItem(at: signed.folder.appending(path: "know.mp4"))
    let ana = try Visitor(at: kiosk).beginAsMyself(About.start)
    #expect(try ana.hear("/visit/5/signs/1").status == 404)
  }

  @Test func `says what there is, how large, and what nothing names`() throws {
    var films = Signed.films("know.mp4", "other.webm")
    films["know.mp4"] = Signed.mp4("know.mp4", late: true)
    let resources = try Signed([Self.know], films: films).resources()
    #expect(
      resources.filmSummaries == [
        "Signs: 2 films, 0.0 MB: know.mp4 0.0 MB, other.webm 0.0 MB.",
        "Signs/other.webm: left over, nothing names it",
      ])
    #expect(resources.warnings.contains { $0.contains("know.mp4 begins only when all of it") })
    #expect(TestKiosk.ours.filmSummaries == [])
  }

  static let faults: [(films: [String: Data], fault: String)] = [
    ([:], "start.yaml:17: there is no film \"know.mp4\"; put it into the folder Signs beside"),
    (
      ["know.mp4": Signed.mp4("")],
      "start.yaml:17: the film \"know.mp4\" has no captions; put know.vtt beside it"
    ),
    (
      ["know.mp4": Signed.mp4(""), "know.vtt": Data("1\n00:00 --> 00:02\nHello".utf8)],
      "start.yaml:17: the film \"know.mp4\" has captions that no browser can read"
    ),
    (["know.mp4": Data("no film".utf8)], "is of a kind that not every browser shows"),
    (["know.mp4": Data()], "is of a kind that not every browser shows"),
    (["know.mp4": Signed.mp4("", codec: "hvc1")], "is of a kind that not every browser shows"),
    (["know.mp4": Signed.webm("")], "is of a kind that not every browser shows"),
    (["know.mp4": Data([0, 0, 0, 1]) + Data("ftypXXXXXXXXXXXX".utf8)], "not every browser shows"),
  ]

  @Test(arguments: faults)
  func `that cannot be shown stops the start, with its line`(
    films: [String: Data], fault: String
  ) throws {
    let signed = try Signed([Self.know], films: films)
    let told = try #require(throws: Faults.self) { try signed.resources() }
    #expect(told.description.contains(fault), "\(told)")
  }
}

extension Visitor {
  /// The films of the page: what is signed, and the name with which each ends.
  fileprivate var films: [String] {
    get throws {
      try page.main.all("video").map { video in
        let film = try hear(video["src"] ?? "")
        let name = film.body.replacing("mdat", with: " ").split(separator: " ").last ?? ""
        return "\((video["aria-label"] ?? "").replacing("Sign language: ", with: "")): \(name)"
      }
    }
  }
}
