import Embedded
import Foundation
import Kiosk

/// A folder of forms with films beside them. Each film is as small as one can be, and ends with its own
/// name: what a page shows is seen by what comes.
final class Signed {
  let forms = FileManager.default.temporaryDirectory.appending(path: "signed-\(UUID().uuidString)")
  var folder: URL { forms.appending(path: "Signs") }

  /// What is put below a text of a form.
  typealias Line = (file: String, under: String, line: String)

  /// - Parameters:
  ///   - lines: what names films, each put below the first place where a text stands.
  ///   - settings: texts of service.yaml and what they become.
  init(_ lines: [Line], settings: [(String, String)] = [], films: [String: Data]) throws {
    var files = Embedded.files(in: "Forms")
    for (file, under, line) in lines {
      guard let text = files[file], text.contains(under) else { throw Unfit("no \"\(under)\"") }
      files[file] = text.replacing(under, with: under + line, maxReplacements: 1)
    }
    for (old, new) in settings {
      files["service.yaml"] = files["service.yaml"]?.replacing(old, with: new)
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: forms.appending(path: name)) }
    for (name, film) in films { try film.write(to: folder.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(at: forms) }

  func resources() throws -> Resources { try Resources(forms: forms) }
}

extension Signed {
  /// Films of these names, silent and with captions.
  static func films(_ names: String...) -> [String: Data] {
    var films: [String: Data] = [:]
    for name in names {
      films[name] = name.hasSuffix(".mp4") ? mp4(name) : webm(name)
      films[name.prefix { $0 != "." } + ".vtt"] = captions(name)
    }
    return films
  }

  static func captions(_ name: String) -> Data {
    Data("WEBVTT\n\n00:00.000 --> 00:02.000\nWhat \(name) says\n".utf8)
  }

  /// The boxes of a film that a browser looks at first.
  static func mp4(
    _ name: String, sound: Bool = false, late: Bool = false, codec: String = "avc1"
  ) -> Data {
    let tracks = ["vide"] + (sound ? ["soun"] : [])
    let handlers = tracks.map { box("hdlr", Data(count: 8) + Data($0.utf8) + Data(count: 12)) }
    let moov = box("moov", handlers.reduce(Data(), +) + box("stsd", Data(codec.utf8)))
    let mdat = box("mdat", Data(name.utf8))
    return box("ftyp", Data("isom".utf8)) + (late ? mdat + moov : moov + mdat)
  }

  static func webm(_ name: String, sound: Bool = false) -> Data {
    Data([0x1A, 0x45, 0xDF, 0xA3]) + Data("webm V_VP9 \(sound ? "A_OPUS" : "") \(name)".utf8)
  }

  private static func box(_ name: String, _ content: Data) -> Data {
    withUnsafeBytes(of: UInt32(content.count + 8).bigEndian) { Data($0) } + Data(name.utf8)
      + content
  }
}
