internal import Foundation
internal import Survey

/// A film on the disk, looked at before anyone is shown it: its kind, its sound, its captions.
///
/// MP4 is a row of boxes, each with its length and its name (ISO/IEC 14496-12); WebM names its kinds of
/// picture and sound in its first bytes (Matroska). Nothing is decoded.
struct FilmFile {
  let film: Film

  /// Nothing if it is no file.
  init?(at url: URL, captions: URL) {
    let path = url.path(percentEncoded: false)
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      let file = FileHandle(forReadingAtPath: path)
    else { return nil }
    defer { try? file.close() }
    let kind = FilmFile.isMP4(path) ? FilmFile.mp4(file, size) : FilmFile.webm(file, path)
    let problem =
      kind.isFit ? FilmFile.problem(of: captions) : FilmFile.unfit(url.lastPathComponent)
    film = Film(
      bytes: size, hasSound: kind.hasSound, beginsLate: kind.beginsLate, problem: problem)
  }

  static func type(of name: String) -> String { isMP4(name) ? "video/mp4" : "video/webm" }

  private static func isMP4(_ name: String) -> Bool { name.hasSuffix(".mp4") }

  private static func unfit(_ name: String) -> Film.Problem {
    Film.Problem(
      "is of a kind that not every browser shows",
      cure: "save it as MP4 with H.264, or WebM: "
        + "ffmpeg -i \(name) -c:v libx264 -pix_fmt yuv420p -movflags +faststart NEW.mp4")
  }

  private static func problem(of captions: URL) -> Film.Problem? {
    let name = captions.lastPathComponent
    guard let bytes = try? Data(contentsOf: captions) else {
      return Film.Problem("has no captions", cure: "put \(name) beside it")
    }
    let text = String(data: bytes, encoding: .utf8)?.trimmingPrefix("\u{FEFF}")
    guard let text, text.hasPrefix("WEBVTT"), text.contains("-->") else {
      return Film.Problem(
        "has captions that no browser can read",
        cure:
          "save \(name) as WebVTT in UTF-8, with WEBVTT in its first line and a time for each text")
    }
    return nil
  }
}

extension FilmFile {
  private typealias Kind = (isFit: Bool, hasSound: Bool, beginsLate: Bool)

  /// The box `moov` tells of pictures and sound; behind `mdat`, the film itself, it comes late.
  private static func mp4(_ file: FileHandle, _ size: Int) -> Kind {
    var (place, isFirst, film) = (0, true, Int.max)
    while place + 8 <= size, let box = box(file, at: place, size) {
      if isFirst, box.name != "ftyp" { return (false, false, false) }
      isFirst = false
      if box.name == "mdat" { film = min(film, place) }
      if box.name == "moov" {
        let bytes = read(file, box.content.lowerBound, min(box.content.count, most))
        let handlers = handlers(in: bytes)
        let isKnown = ["avc1", "av01", "vp09"].contains {
          bytes.firstRange(of: Data($0.utf8)) != nil
        }
        return (
          handlers.contains("vide") && isKnown, handlers.contains("soun"), film < place
        )
      }
      place = box.content.upperBound
    }
    return (false, false, false)
  }

  private static func box(
    _ file: FileHandle, at place: Int, _ size: Int
  ) -> (name: String, content: Range<Int>)? {
    let head = read(file, place, 16)
    guard head.count >= 8 else { return nil }
    let name = String(decoding: head[4..<8], as: UTF8.self)
    switch head.number(0..<4) {
    case 0: return (name, place + 8..<size)
    case 1 where head.count == 16:
      let end = place.addingReportingOverflow(head.number(8..<16))
      return !end.overflow && place + 16...size ~= end.partialValue
        ? (name, place + 16..<end.partialValue) : nil
    case let length where length >= 8: return (name, place + 8..<min(place + length, size))
    default: return nil
    }
  }

  /// The kinds of its tracks: `vide`, `soun`.
  private static func handlers(in bytes: Data) -> Set<String> {
    var (found, rest): (Set<String>, Data) = ([], bytes)
    while let name = rest.firstRange(of: Data("hdlr".utf8)) {
      let kind = rest[name.upperBound...].dropFirst(8).prefix(4)
      found.insert(String(decoding: kind, as: UTF8.self))
      rest = rest[name.upperBound...]
    }
    return found
  }

  private static func webm(_ file: FileHandle, _ path: String) -> Kind {
    let head = read(file, 0, 1 << 16)
    func holds(_ name: String) -> Bool { head.firstRange(of: Data(name.utf8)) != nil }
    let isWebM = path.hasSuffix(".webm") && head.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
    return (
      isWebM && holds("webm") && ["V_VP8", "V_VP9", "V_AV1"].contains(where: holds),
      holds("A_OPUS") || holds("A_VORBIS"), false
    )
  }

  /// As much of `moov` as is looked at: an hour of film has less.
  private static let most = 8 << 20

  private static func read(_ file: FileHandle, _ place: Int, _ count: Int) -> Data {
    try? file.seek(toOffset: UInt64(place))
    return (try? file.read(upToCount: count)) ?? Data()
  }
}

extension Data {
  /// Bytes as one number, the greatest first; none that is too great to be a length.
  fileprivate func number(_ range: Range<Int>) -> Int {
    self[range].reduce(0) { ($0 & 0x7F_FFFF_FFFF_FFFF) << 8 | Int($1) }
  }
}
