import Foundation
import Glibc

/// All that a program can write to, as it is now: what a core of it would hold.
struct ProcessMemory {
  let number: Int32

  /// How often these bytes stand there, and in which part of it.
  func places(of needle: [UInt8]) throws -> [String] {
    let memory = open("/proc/\(number)/mem", O_RDONLY)
    guard memory >= 0 else { throw Unfit("the memory of \(number) cannot be read") }
    defer { close(memory) }
    return try parts.flatMap { part in
      Array(
        repeating: part.name, count: ProcessMemory.count(of: needle, in: part.bytes(of: memory)))
    }
  }

  private struct Part {
    let range: Range<UInt>
    let name: String

    func bytes(of memory: Int32) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: range.count)
      var read = 0
      while read < bytes.count {
        let count = bytes.withUnsafeMutableBytes {
          pread(
            memory, $0.baseAddress! + read, min(range.count - read, 1 << 20),
            off_t(range.lowerBound) + off_t(read))
        }
        if count <= 0 { break }
        read += count
      }
      return bytes
    }
  }

  private var parts: [Part] {
    get throws {
      let maps = try String(contentsOfFile: "/proc/\(number)/maps", encoding: .utf8)
      return maps.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ", omittingEmptySubsequences: true)
        let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard words[1].hasPrefix("rw"), ends.count == 2 else { return nil }
        return Part(range: ends[0]..<ends[1], name: words.count > 5 ? String(words[5]) : "heap")
      }
    }
  }

  private static func count(of needle: [UInt8], in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, bytes.count >= needle.count else { return 0 }
      let end = start + (bytes.count - needle.count + 1)
      var (count, place) = (0, start)
      while let found = memchr(place, Int32(needle[0]), end - place) {
        if memcmp(found, needle, needle.count) == 0 { count += 1 }
        place = UnsafeRawPointer(found) + 1
      }
      return count
    }
  }
}
