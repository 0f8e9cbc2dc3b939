import Survey
import Testing

/// Where a key is not known, the fault names all that are: what the guide says is held against that.
@Suite struct `The guide to settings` {
  /// A heading of the guide, a text of the settings, and what it becomes to have a strange key there.
  typealias Group = (heading: String, text: String, into: String)

  static let groups: [Group] = [
    ("## service.yaml", "release: quarter", "strange: x"),
    (
      "### A contact", "hosts:",
      "  crisis: { ask: Alone?, name: A line, phone: 01632 960188, strange: x }\nhosts:"
    ),
    ("### A place", "name: My own phone", "name: My own phone, strange: x"),
    ("### box", "floor: 8", "strange: x"),
    ("### kiosk", "still-there-for: 60", "strange: x"),
    ("### keep", "draft-hours: 24", "strange: x"),
    ("### interpreter", "release: quarter", "interpreter: { strange: x }"),
    ("### guide-links", "release: quarter", "guide-links: { strange: x }"),
    (
      "### accessibility", "release: quarter",
      "accessibility: { written: 2026-11-21, reviewed: 2026-11-21, strange: x }"
    ),
    ("### audit", "release: quarter", "accessibility: { audit: { strange: x } }"),
  ]

  @Test(arguments: groups)
  func `has a row for each key there is, and for no other`(_ group: Group) throws {
    let files = Small.files(breaking: "service.yaml", group.text, into: group.into)
    let faults = try #require(throws: Faults.self) {
      try Forms(files: files, pictures: Small.pictures)
    }
    let fault = try #require(faults.all.first { $0.problem.contains("unknown key \"strange\"") })
    let known = fault.cure.trimmingPrefix("use ").split(separator: ", ").map(String.init)
    #expect(try rows(under: group.heading).map(\.key).sorted() == known.sorted())
  }

  @Test(arguments: groups)
  func `says of each what it does, what holds without it, and what is looked for`(
    _ group: Group
  ) throws {
    for row in try rows(under: group.heading) {
      #expect(row.cells.count == 4 && !row.cells.contains(""), "\(row)")
    }
  }

  /// Written down or left out: the service is the same.
  @Test(arguments: groups)
  func `says truly what holds without a key`(_ group: Group) throws {
    for row in try rows(under: group.heading) where row.cells[2].hasPrefix("`") {
      let line = "\(row.key): \(row.cells[2].filter { $0 != "`" })"
      #expect(
        try service(group, with: line) == service(group, with: nil), "\(group.heading): \(line)")
    }
  }

  /// Everything that was read, as text.
  private func service(_ group: Group, with line: String?) throws -> String {
    let into = group.into.replacing("strange: x", with: line ?? "")
    let files = Small.files(breaking: "service.yaml", group.text, into: into)
    return String(describing: try Forms(files: files, pictures: Small.pictures).service)
  }

  @Test func `names every file that a council may change`() throws {
    let page = try guide
    let files =
      try Folder.names(in: "Forms").map { "Forms/\($0)" }
      + Folder.names(in: "systemd").filter { $0.hasPrefix("heard") }.map { "systemd/\($0)" }
      + Folder.names(in: "systemd/proxy").map { "systemd/proxy/\($0)" }
    for file in files { #expect(page.contains("`\(file)`"), "\(file)") }
    for named in page.matches(of: /`((?:Forms|systemd)\/[^` ]+\.[a-zA-Z]+)`/) {
      #expect(try !Folder.text(String(named.output.1)).isEmpty, "\(named.output.1)")
    }
  }

  private var guide: String {
    get throws { try Folder.text("Sources/Kiosk/Kiosk.docc/Configure.md") }
  }

  private struct Row {
    let key: String
    let cells: [String]
  }

  private func rows(under heading: String) throws -> [Row] {
    let page = try guide
    let start = try #require(page.firstRange(of: "\n\(heading)\n"))
    let section = page[start.upperBound...].prefix(upTo: "\n#")
    return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmed }
      return Row(key: cells[0].filter { $0 != "`" }, cells: cells)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate func prefix(upTo end: String) -> Substring {
    firstRange(of: end).map { self[..<$0.lowerBound] } ?? self
  }
}
