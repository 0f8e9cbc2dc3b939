import Foundation
import Kiosk
import Testing

@Suite struct `A board's own pictures` {
  private static let home = "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- our home --></svg>"

  private func resources(_ files: [String: String]) throws -> (Signed, Resources) {
    let signed = try Signed([], films: [:])
    let folder = signed.forms.appending(path: "Pictures")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return (signed, try signed.resources())
  }

  @Test func `take the place of ours, with who drew them on the accessibility page`() throws {
    let (folder, resources) = try resources([
      "wish-home.svg": Self.home, "know-yes.svg": Self.home,
      "credits.txt":
        "# Ours\nwish-home: Ann Example: CC BY 4.0\nknow-yes: Ann Example: CC BY 4.0\n",
    ])
    defer { withExtendedLifetime(folder) {} }
    let ana = try Visitor(at: TestKiosk(resources)).open("/accessibility")
    #expect(try ana.reads("Who drew the pictures"))
    #expect(try ana.page.root.all("li").count { $0.text == "Ann Example: CC BY 4.0" } == 1)
    try ana.beginAsMyself(About.start)
    let picture = try #require(
      try ana.page.root.all("img").compactMap { $0["src"] }.first { $0.hasSuffix("know-yes.svg") })
    #expect(try ana.hear(picture).body == Self.home)
    let other = try #require(
      try ana.page.root.all("img").compactMap { $0["src"] }.first { $0.hasSuffix("leave.svg") })
    #expect(try ana.hear(other).body.contains("<svg"))
    #expect(!resources.warnings.contains { $0.contains("Pictures/") })
  }

  @Test func `are told where a credit is missing or left over`() throws {
    let (folder, resources) = try resources([
      "wish-home.svg": Self.home, "credits.txt": "wish-hut: Ann Example\n",
    ])
    defer { withExtendedLifetime(folder) {} }
    #expect(
      resources.warnings.filter { $0.contains("Pictures/") } == [
        "Pictures/wish-home.svg has no credit; write \"wish-home: who drew it\" into credits.txt",
        "Pictures/credits.txt:1: \"wish-hut\" is no picture of yours; take the line away",
      ])
  }

  @Test func `are not spoken of where there are none`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/accessibility")
    #expect(try !ana.reads("Who drew the pictures"))
  }
}
