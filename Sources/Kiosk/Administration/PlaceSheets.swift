public import Foundation
internal import Pages
internal import Survey

/// A sheet for each place, as the quality team prints it too, in files.
///
/// Nobody gets a link of their own: whoever hands it over could then tell who has answered.
public struct PlaceSheets {
  private let places: [Place]
  private let addresses: PlaceAddresses
  private let renderer: Renderer
  private let files: [String: String]

  /// - Parameter address: the part of the links before `/at/`; nothing for the first public host of
  ///   the service's own.
  public init(_ resources: Resources, at address: String? = nil) throws {
    let service = resources.forms.service
    guard let address = address ?? service.publicAddress else { throw PlaceSheetFault.noHost }
    guard let url = URL(string: address), ["http", "https"].contains(url.scheme),
      url.host() != nil, ["", "/"].contains(url.path()), url.query() == nil
    else { throw PlaceSheetFault.noAddress(address) }
    renderer = Renderer(templates: resources.templates, words: resources.words, pictures: ".")
    places = service.places
    addresses = PlaceAddresses(
      service: address.hasSuffix("/") ? String(address.dropLast()) : address,
      usual: places[0].code, words: renderer.words[.own])
    files = resources.shownFiles
  }

  /// Writes them into a folder, with what they need beside them; says what was written.
  public func write(to folder: URL) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in PlaceSheetPage.files {
      try Data((files[name] ?? "").utf8).write(to: folder.appending(path: name), options: .atomic)
    }
    return try places.map { place in
      let file = folder.appending(path: "\(place.code).html")
      try Data(html(of: place).utf8).write(to: file, options: .atomic)
      let screen =
        place.isKiosk ? "; the shared screen itself opens \(addresses.link(to: place))" : ""
      return "Wrote \(file.path(percentEncoded: false))" + screen
    }
  }

  private func html(of place: Place) throws -> String {
    let sheet = PlaceSheet(place, address: addresses.printed(for: place))
    return try renderer.html(
      of: PlaceSheetPage(words: renderer.words[.own], sheet: sheet), in: .onPaper)
  }
}

extension PageContext {
  /// A sheet of paper leads nowhere by itself.
  fileprivate static var onPaper: PageContext {
    PageContext(
      voice: .own, look: DisplayPreferences(), dials: false,
      links: Links(
        style: "", home: "", help: "", leave: "", happens: "", changed: "", accessibility: "",
        look: ""))
  }
}

/// Why no sheet can be made.
public enum PlaceSheetFault: Error, CustomStringConvertible {
  case noHost
  case noAddress(String)

  public var description: String {
    switch self {
    case .noHost:
      "hosts in service.yaml names only this machine; add the name that people open, or give --address"
    case .noAddress(let text):
      "\"\(text)\" is no address; write it like https://views.example"
    }
  }
}
