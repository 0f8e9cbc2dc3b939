import Foundation

/// A service that answers somewhere.
protocol Answering: AnyObject {
  var port: Int { get }
}

/// A person at a browser without scripts, who finds everything by what it says.
///
/// Each page that comes is checked against `PageRules`; a page that breaks one ends the visit.
final class Visitor {
  private let service: any Answering
  var wire: Wire { Wire(port: service.port) }
  private(set) var cookies: [String: String] = [:]
  /// How long each cookie is kept; nothing for one that goes with the window.
  private(set) var keptFor: [String: Int] = [:]
  /// The last reply, and before it those that led to it.
  private(set) var history: [Wire.Reply] = []
  /// Where the visitor was sent if it is no page of ours.
  private(set) var elsewhere: String?
  private var headings: [String: String] = [:]
  private var shown: Page?
  private var ticked: Set<String> = []
  private var typed: [String: String] = [:]

  init(at service: any Answering) { self.service = service }

  /// The page in the window.
  var page: Page {
    get throws {
      guard let shown else { throw Unfit("no page was opened yet") }
      return shown
    }
  }

  @discardableResult func open(_ path: String) throws -> Self { try go(.get(path)) }

  /// Presses a button, or a link that looks like one.
  @discardableResult func press(_ label: String) throws -> Self {
    let page = try page
    for form in page.root.all("form") {
      if let button = page.buttons(of: form).first(where: { $0.text == label }) {
        let fields = fields(of: form, pressing: button, on: page)
        let action = form["action"] ?? ""
        return try go(form["method"] == "get" ? .get(action, fields) : .post(action, fields))
      }
    }
    guard let link = page.links.first(where: { $0.text == label || $0["aria-label"] == label })
    else { throw Unfit("\(page.address) has no \"\(label)\", only \(page.buttons)") }
    return try go(.get(link["href"] ?? ""))
  }

  /// Goes to another page: by a link, or by a button that keeps what is filled in.
  @discardableResult func follow(_ label: String) throws -> Self { try press(label) }

  /// Ticks a choice; of those in one round group the last stays.
  @discardableResult func choose(_ labels: String...) throws -> Self {
    for label in labels {
      let control = try control(label) { $0.isTick }
      if control.element["type"] == "radio" {
        for other in try page.controls where other.name == control.name { ticked.remove(other.id) }
      }
      ticked.insert(control.id)
    }
    return self
  }

  /// Takes a tick away.
  @discardableResult func untick(_ label: String) throws -> Self {
    ticked.remove(try control(label) { $0.isTick }.id)
    return self
  }

  /// Writes into the text box with this label, or into the only one.
  @discardableResult func write(_ text: String, in label: String? = nil) throws -> Self {
    typed[try control(label) { $0.isTyped }.id] = text
    return self
  }

  /// Takes one of the values that a box offers.
  @discardableResult func pick(_ option: String, in label: String) throws -> Self {
    let control = try control(label) { $0.element.name == "select" }
    let options = control.element.all("option")
    guard let chosen = options.first(where: { $0.text == option }) else {
      throw Unfit("\"\(label)\" offers only \(options.map(\.text))")
    }
    typed[control.id] = chosen["value"] ?? option
    return self
  }

  private func control(_ label: String?, _ isWanted: (Control) -> Bool) throws -> Control {
    let all = try page.controls.filter { isWanted($0) && (label == nil || $0.label == label) }
    guard all.count == 1, let control = all.first else {
      throw Unfit(
        "\(try page.address): \"\(label ?? "a box")\" is there \(all.count) times "
          + "among \(try page.controls.map(\.label))")
    }
    return control
  }

  func reads(_ text: String) throws -> Bool { try page.reads(text) }

  var heading: String { get throws { try page.heading } }
}

extension Visitor {
  /// Sends a request as a browser does and goes where it is told to.
  @discardableResult func go(_ request: BrowserRequest) throws -> Self {
    history = []
    var request = request
    for _ in 0..<6 {
      let last = try wire.exchange(request.bytes(to: service.port, with: cookies))
      history.append(last)
      keepCrumbs(of: last)
      guard (300..<400).contains(last.status), let next = last.all("Location").first else {
        return try look(at: last, from: request.path)
      }
      guard next.hasPrefix("/") else {
        elsewhere = next
        return self
      }
      request = .get(String(next.prefix { $0 != "#" }))
    }
    throw Unfit("\(request.path) leads round in a circle")
  }

  private func look(at last: Wire.Reply, from address: String) throws -> Self {
    let page = try Page(last, at: address)
    let heading = page.heading + (page.root.first(ofClass: "caption")?.text ?? "")
    let title = (cookies["visit"] ?? "") + page.title
    if let other = headings[title], other != heading {
      throw Unfit("\"\(page.title)\" is the title of \"\(other)\" and of \"\(heading)\"")
    }
    headings[title] = heading
    elsewhere = nil
    shown = page
    ticked = Set(page.controls.filter { $0.element["checked"] != nil }.map(\.id))
    typed = Dictionary(
      page.controls.filter { !$0.isTick }.map { ($0.id, $0.value) }, uniquingKeysWith: { $1 })
    return self
  }

  private func keepCrumbs(of last: Wire.Reply) {
    for line in last.all("Set-Cookie") {
      let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
      let age = parts.compactMap { $0.hasPrefix("Max-Age=") ? Int($0.dropFirst(8)) : nil }.first
      cookies[pair[0]] = age == 0 ? nil : pair.dropFirst().first ?? ""
      keptFor[pair[0]] = age
    }
  }

  /// Puts something else where a cookie is.
  func forge(_ name: String, _ value: String?) { cookies[name] = value }

  private func fields(
    of form: Element, pressing button: Element, on page: Page
  ) -> [(String, String)] {
    var fields = form.all("input", "textarea", "select").compactMap {
      element -> (String, String)? in
      guard let name = element["name"] else { return nil }
      let id = element["id"] ?? ""
      switch element["type"] {
      case "hidden": return (name, element["value"] ?? "")
      case "radio", "checkbox":
        return ticked.contains(id) ? (name, element["value"] ?? "on") : nil
      default: return (name, (typed[id] ?? "").replacing("\n", with: "\r\n"))
      }
    }
    if let name = button["name"] { fields.append((name, button["value"] ?? "")) }
    return fields
  }
}
