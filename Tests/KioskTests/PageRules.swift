/// What must hold on each page that a visitor meets, whatever the test is about.
enum PageRules {
  static func check(_ page: Page) throws {
    let faults =
      frame(of: page) + names(in: page) + labels(in: page) + pictures(in: page) + forms(in: page)
      + nothingActive(in: page) + defaultHeaders(of: page)
    if !faults.isEmpty { throw Unfit("\(page.address): " + faults.joined(separator: "; ")) }
  }

  private static func frame(of page: Page) -> [String] {
    [
      page.languages.contains(page.root["lang"] ?? "") ? nil : "the language is not said",
      page.root.first("head")?.all("title").count == 1 && !page.title.isEmpty
        ? nil : "there is no title",
      page.root.all("main").count == 1 ? nil : "there is not one main part",
      page.root.all("h1").count == 1 && !page.heading.isEmpty ? nil : "there is not one h1",
    ].compactMap(\.self)
  }

  /// Each id is there once, and whatever is pointed at is there.
  private static func names(in page: Page) -> [String] {
    let all = page.root.everything
    let ids = all.compactMap { $0["id"] }
    let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
    let missing = Set(all.flatMap(pointed(at:))).subtracting(ids)
    return twice.sorted().map { "the id \($0) is there twice" }
      + missing.sorted().map { "#\($0) is pointed at and not there" }
  }

  private static func pointed(at element: Element) -> [String] {
    let named = ["for", "aria-describedby", "aria-labelledby"].compactMap { element[$0] }
    let href = element["href"] ?? ""
    return named.flatMap { $0.split(separator: " ").map(String.init) }
      + (href.hasPrefix("#") ? [String(href.dropFirst())] : [])
  }

  private static func labels(in page: Page) -> [String] {
    let grouped = page.root.all("fieldset").filter { $0.first("legend")?.text.isEmpty == false }
      .flatMap { $0.all("input") }.compactMap { $0["id"] }
    let bare = page.controls.filter(\.label.isEmpty).map { "\($0.name) has no label" }
    let alone = page.controls.filter { $0.isTick && !grouped.contains($0.id) }
      .map { "\($0.label) stands in no group with a legend" }
    let silent = page.root.all("button", "a").filter {
      $0.text.isEmpty && $0["aria-label"] == nil && $0["hidden"] == nil
    }
    return bare + alone + silent.map { "a \($0.name) says nothing" }
  }

  private static func pictures(in page: Page) -> [String] {
    page.root.all("img").filter { $0["alt"] == nil }.map { "\($0["src"] ?? "") has no alt" }
      + bareButtons(in: page).map { "the button “\($0.text)” has no picture" }
  }

  /// What a visitor can press, and who does not read cannot tell from another. The name of a language in
  /// its own script is its own picture.
  private static func bareButtons(in page: Page) -> [Element] {
    guard page.root.first("body")?.isOfClass("visitor") == true else { return [] }
    return page.root.everything.filter {
      $0.isOfClass("button") && $0["name"] != "language" && $0.first("img") == nil
    }
  }

  /// A form posts what it was given. One that only looks for something asks for a page.
  private static func forms(in page: Page) -> [String] {
    page.root.all("form").filter {
      $0["method"] != ($0["role"] == "search" ? "get" : "post") || $0["autocomplete"] != "off"
        || $0["action"]?.hasPrefix("/") != true
    }.map { "the form to \($0["action"] ?? "nowhere") is not as ours are" }
  }

  private static func nothingActive(in page: Page) -> [String] {
    page.root.everything.flatMap { element in
      let active = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
      let isBanned = ["script", "style", "iframe", "object"].contains(element.name)
      let isCode = element["href"]?.lowercased().hasPrefix("javascript:") == true
      return active + (isBanned ? [element.name] : []) + (isCode ? ["javascript:"] : [])
    }.map { "there is \($0)" }
  }

  private static func defaultHeaders(of page: Page) -> [String] {
    let policy = page.header("Content-Security-Policy") ?? ""
    let rest = [
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
      ("Cache-Control", page.address.hasPrefix("/staff") ? "no-store" : "no-store, no-transform"),
      ("Content-Type", "text/html; charset=utf-8"),
    ]
    return (policy.contains("script-src 'none'") ? [] : ["scripts are not forbidden"])
      + rest.filter { page.header($0.0) != $0.1 }.map { "\($0.0) is not \($0.1)" }
  }
}

extension Page {
  /// The languages that the page may be in: the one that its address says, or one that was chosen.
  fileprivate var languages: Set<String> {
    let parts = address.split { "/?".contains($0) }
    return parts.count > 1 && parts[0] == "language"
      ? [String(parts[1])] : ["en", "pl", "ur", "xx"]
  }
}
