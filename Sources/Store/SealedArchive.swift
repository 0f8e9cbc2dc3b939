internal import Anonymity
internal import Foundation

/// Several files in one that is sealed: what a backup is written as.
///
/// "heard backup 1\n", what the seal starts with, then pieces: the length of each in four bytes (the
/// highest bit says that it is the last), and its bytes. What is in the pieces, one after the other:
/// for each file a line "name length\n" and its bytes.
enum SealedArchive {
  static let heading = Array("heard backup 1\n".utf8)
  /// A quarter of a megabyte at once, however long the files are.
  static let pieceLength = 256 << 10
  private static let lastMark: UInt32 = 1 << 31

  /// Writes files into one, and reads it back from the disk to see that it is what was written.
  static func write(
    _ files: [(name: String, file: URL)], sealedTo lock: BackupLock, as target: URL
  ) throws {
    guard
      FileManager.default.createFile(
        atPath: target.path(percentEncoded: false), contents: nil,
        attributes: [.posixPermissions: 0o600])
    else { throw BackupFault.cannotWrite(target) }
    let output = try FileHandle(forWritingTo: target)
    var writer = try Writer(into: output, sealedTo: lock)
    for (name, file) in files { try writer.add(file, named: name) }
    let written = try writer.finish()
    try output.synchronize()
    try output.close()
    guard try digest(of: target) == written else { throw BackupFault.notAsWritten(target) }
  }

  private static func digest(of file: URL) throws -> [UInt8] {
    let input = try FileHandle(forReadingFrom: file)
    defer { try? input.close() }
    var digest = RunningDigest()
    while let piece = try input.read(upToCount: pieceLength), !piece.isEmpty {
      digest.add(Array(piece))
    }
    return digest.value()
  }

  private struct Writer {
    private let output: FileHandle
    private var sealer: BackupSealer
    private var digest = RunningDigest()
    private var waiting: [UInt8] = []

    init(into output: FileHandle, sealedTo lock: BackupLock) throws {
      self.output = output
      sealer = try lock.sealer()
      try put(SealedArchive.heading + sealer.start)
    }

    mutating func add(_ file: URL, named name: String) throws {
      let input = try FileHandle(forReadingFrom: file)
      defer { try? input.close() }
      let length = try input.seekToEnd()
      try input.seek(toOffset: 0)
      waiting += Array("\(name) \(length)\n".utf8)
      while let piece = try input.read(upToCount: pieceLength), !piece.isEmpty {
        waiting += piece
        while waiting.count > pieceLength { try putPiece() }
      }
    }

    mutating func finish() throws -> [UInt8] {
      while waiting.count > pieceLength { try putPiece() }
      try putPiece(isLast: true)
      return digest.value()
    }

    private mutating func putPiece(isLast: Bool = false) throws {
      let sealed = try sealer.seal(Array(waiting.prefix(pieceLength)), isLast: isLast)
      waiting.removeFirst(min(pieceLength, waiting.count))
      let length = UInt32(sealed.count) | (isLast ? lastMark : 0)
      try put((0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + sealed)
    }

    private mutating func put(_ bytes: [UInt8]) throws {
      digest.add(bytes)
      try output.write(contentsOf: Data(bytes))
    }
  }
}

extension SealedArchive {
  /// Unpacks the files into a folder, each of which must be expected; says their names.
  static func unpack(
    _ archive: URL, openedBy key: BackupKey, into folder: URL, expecting: @escaping (String) -> Bool
  ) throws -> [String] {
    guard let input = try? FileHandle(forReadingFrom: archive) else {
      throw BackupFault.cannotRead(archive)
    }
    defer { try? input.close() }
    let start = try input.read(upToCount: heading.count + BackupSealer.startLength) ?? Data()
    guard start.starts(with: heading), start.count == heading.count + BackupSealer.startLength
    else { throw BackupFault.noBackup(archive) }
    var opener = try key.opener(after: Array(start.dropFirst(heading.count)))
    var unpacker = Unpacker(into: folder, expecting: expecting)
    do {
      while try unpackPiece(from: input, by: &opener, to: &unpacker) {}
    } catch let fault as SealFault where fault == .broken {
      throw BackupFault.otherKey(archive)
    }
    guard try input.read(upToCount: 1)?.isEmpty ?? true, unpacker.isBetweenFiles else {
      throw BackupFault.noBackup(archive)
    }
    return try unpacker.finish()
  }

  /// False after the last.
  private static func unpackPiece(
    from input: FileHandle, by opener: inout BackupOpener, to unpacker: inout Unpacker
  ) throws -> Bool {
    let head = try input.read(upToCount: 4) ?? Data()
    let word = head.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let (length, isLast) = (Int(word & ~lastMark), word & lastMark != 0)
    guard head.count == 4, length <= pieceLength + BackupSealer.overhead else {
      throw SealFault.broken
    }
    let sealed = try input.read(upToCount: length) ?? Data()
    guard sealed.count == length else { throw SealFault.broken }
    try unpacker.take(opener.open(Array(sealed), isLast: isLast))
    return !isLast
  }

  /// Takes bytes as they come and puts them where they belong.
  private struct Unpacker {
    private let folder: URL
    private let expecting: (String) -> Bool
    private var line: [UInt8] = []
    private var open: (handle: FileHandle, left: Int)?
    private var names: [String] = []

    init(into folder: URL, expecting: @escaping (String) -> Bool) {
      self.folder = folder
      self.expecting = expecting
    }

    var isBetweenFiles: Bool { open == nil && line.isEmpty }

    mutating func take(_ bytes: [UInt8]) throws {
      var bytes = bytes[...]
      while !bytes.isEmpty {
        if let (handle, left) = open {
          let piece = bytes.prefix(left)
          bytes = bytes.dropFirst(piece.count)
          try handle.write(contentsOf: Data(piece))
          open = (handle, left - piece.count)
          if left == piece.count { try closeFile() }
        } else {
          let byte = bytes.removeFirst()
          if byte == 10 { try begin() } else { line.append(byte) }
        }
      }
    }

    private mutating func begin() throws {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
      line = []
      guard words.count == 2, let length = Int(words[1]), length >= 0, expecting(words[0]) else {
        throw SealFault.unknownLayout
      }
      let file = folder.appending(path: words[0])
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      guard
        FileManager.default.createFile(
          atPath: file.path(percentEncoded: false), contents: nil,
          attributes: [.posixPermissions: 0o600])
      else { throw BackupFault.cannotWrite(file) }
      names.append(words[0])
      open = (try FileHandle(forWritingTo: file), length)
      if length == 0 { try closeFile() }
    }

    private mutating func closeFile() throws {
      try open?.handle.synchronize()
      try open?.handle.close()
      open = nil
    }

    func finish() throws -> [String] { names }
  }
}
