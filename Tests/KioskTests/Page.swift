/// A page as it came, read and found fit.
struct Page {
  let status: Int
  /// Its address, as it stands in the browser's bar.
  let address: String
  let headers: [Line]
  let html: String
  let root: Element

  struct Line {
    let name: String
    let value: String
  }

  init(_ reply: Wire.Reply, at address: String) throws {
    status = reply.status
    self.address = address
    headers = reply.headers
    html = reply.body
    root = try Markup.page(reply.body)
    try PageRules.check(self)
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  var title: String { root.first("title")?.text ?? "" }
  var heading: String { root.first("h1")?.text ?? "" }

  /// Everything there is to read, below the bar that stands on every page.
  var text: String { main.text }
  var main: Element { root.first("main") ?? root }

  func reads(_ text: String) -> Bool { main.text.contains(text) }

  /// The labels of the choices, in order.
  var choices: [String] { controls.filter(\.isTick).map(\.label) }

  /// The labels that are ticked when the page comes.
  var ticked: [String] {
    controls.filter { $0.isTick && $0.element["checked"] != nil }.map(\.label)
  }

  /// What the text box holds when the page comes.
  var typed: String? { controls.first(where: \.isTyped)?.value }

  /// The buttons and the links that look like one.
  var buttons: [String] { pressable.map(\.text) }

  var links: [Element] { root.all("a") }

  /// Those that stand in a form, and those elsewhere that name it.
  func buttons(of form: Element) -> [Element] {
    form.all("button")
      + root.all("button").filter { $0["form"] != nil && $0["form"] == form["id"] }
  }

  private var pressable: [Element] {
    main.everything.filter {
      $0.name == "button" && !$0.isOfClass("link") || $0.name == "a" && $0.isOfClass("button")
    }
  }
}

/// Something that can be filled in, with the label that a person sees.
struct Control {
  let element: Element
  let label: String

  var id: String { element["id"] ?? "" }
  var isTick: Bool { ["radio", "checkbox"].contains(element["type"]) }
  var isTyped: Bool {
    element.name == "textarea" || ["text", "password", "search", "date"].contains(element["type"])
  }
  var name: String { element["name"] ?? "" }

  var value: String {
    if element.name == "select" {
      let options = element.all("option")
      return (options.first { $0["selected"] != nil } ?? options.first)?["value"] ?? ""
    }
    guard element.name == "textarea" else { return element["value"] ?? "" }
    // As in a browser, the line break right after the tag is not part of the text.
    return element.raw.hasPrefix("\n") ? String(element.raw.dropFirst()) : element.raw
  }
}

extension Page {
  /// Everything to fill in, with its label.
  var controls: [Control] {
    let labels = root.all("label")
    return root.all("input", "textarea", "select").filter { $0["type"] != "hidden" }.map {
      element in
      let label = labels.first { $0["for"] == element["id"] }
      return Control(
        element: element, label: (label?.first(ofClass: "label") ?? label)?.text ?? "")
    }
  }
}

extension Page: CustomReflectable {
  /// Enough to find it again, so that a test that fails can be read.
  var customMirror: Mirror {
    Mirror(self, children: ["status": status, "address": address, "heading": heading])
  }
}
