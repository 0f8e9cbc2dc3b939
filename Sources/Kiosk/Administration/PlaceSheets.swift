public import Foundation
internal import Pages
internal import QRCode
internal import Survey

/// A sheet for each place, with its link and the same as a QR code.
///
/// Nobody gets a link of their own: whoever hands it over could then tell who has answered.
public struct PlaceSheets {
  private let places: [Place]
  private let address: String
  private let renderer: Renderer

  /// - Parameter address: the part of the links before `/at/`; nothing for the first public host of
  ///   the service's own.
  public init(_ resources: Resources, at address: String? = nil) throws {
    let service = resources.forms.service
    guard let address = address ?? service.publicAddress else { throw PlaceSheetFault.noHost }
    guard let url = URL(string: address), ["http", "https"].contains(url.scheme),
      url.host() != nil, ["", "/"].contains(url.path()), url.query() == nil
    else { throw PlaceSheetFault.noAddress(address) }
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    places = service.places
    renderer = try Renderer(templates: resources.templates, words: resources.words, pictures: "")
  }

  /// Writes them into a folder; says what was written.
  public func write(to folder: URL) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try places.map { place in
      let file = folder.appending(path: "\(place.code).html")
      try Data(html(of: place).utf8).write(to: file, options: .atomic)
      return "Wrote \(file.path(percentEncoded: false)): \(link(to: place))"
    }
  }

  func html(of place: Place) throws -> String {
    let link = link(to: place)
    guard let qr = QRCode(link) else { throw PlaceSheetFault.noAddress(link) }
    let page = PlaceSheetPage(
      words: renderer.words[.own], place: place.name, address: link, qr: qr,
      isForScreen: place.isKiosk)
    return try renderer.html(of: page, in: .onPaper)
  }

  private func link(to place: Place) -> String { "\(address)/at/\(place.code)" }
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
