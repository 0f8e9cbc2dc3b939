import Glibc

/// A part of a file on the disk. It is sent from there, in pieces, and never held in memory.
public struct FilePart: Sendable, Equatable {
  public let path: String
  /// Bytes before it.
  public let offset: Int
  public let count: Int

  public init(path: String, offset: Int, count: Int) {
    self.path = path
    self.offset = offset
    self.count = count
  }
}

extension Reply {
  /// A file, or the part of it that the browser asks for: Safari plays no sound otherwise, and others
  /// can only jump to what they already have.
  ///
  /// Follows RFC 9110 §14: one range of bytes; several at once are answered with the whole file.
  /// Nothing if there is no such file.
  public static func file(at path: String, type: String, for request: Request) -> Reply? {
    guard let size = FilePart.size(of: path) else { return nil }
    let asked = request.header("If-Range") == nil ? request.header("Range") : nil
    let headers = [Header("Content-Type", type), Header("Accept-Ranges", "bytes")]
    switch ByteRange(asked, of: size) {
    case .whole:
      let part = FilePart(path: path, offset: 0, count: size)
      return Reply(.ok, headers: headers, body: .file(part))
    case .part(let bytes):
      let part = FilePart(path: path, offset: bytes.lowerBound, count: bytes.count)
      let place = "bytes \(bytes.lowerBound)-\(bytes.upperBound - 1)/\(size)"
      return Reply(
        .partialContent, headers: headers + [Header("Content-Range", place)], body: .file(part))
    case .outside:
      return Reply(.rangeNotSatisfiable, headers: [Header("Content-Range", "bytes */\(size)")])
    }
  }
}

/// Which bytes of a file a browser asks for.
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  /// It begins behind the end.
  case outside

  /// - Parameter header: what stands behind `Range:`, like `bytes=0-499`.
  init(_ header: String?, of size: Int) {
    guard let header, header.hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let bounds = header.dropFirst("bytes=".count)
      .split(separator: "-", omittingEmptySubsequences: false).map { Int($0.digits) }
    let isOpen = header.hasSuffix("-")
    switch bounds.count == 2 ? (bounds[0], bounds[1]) : (nil, nil) {
    case (let first?, let last?) where first <= last: self = .between(first, last, of: size)
    case (let first?, nil) where isOpen: self = .between(first, .max, of: size)
    case (nil, let count?) where header.hasPrefix("bytes=-"):
      self = count == 0 || size == 0 ? .outside : .part(max(0, size - count)..<size)
    default: self = .whole
    }
  }

  private static func between(_ first: Int, _ last: Int, of size: Int) -> ByteRange {
    first < size ? .part(first..<min(last, size - 1) + 1) : .outside
  }
}

extension Substring {
  /// The same if it is nothing but figures: `Int` alone would take a sign too.
  fileprivate var digits: Substring { allSatisfy { $0.isASCII && $0.isNumber } ? self : "" }
}

extension FilePart {
  fileprivate static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Opens the file for the library, which closes it when everything is sent.
  func open() -> Int32? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }
}
