import Foundation
import Testing

/// A program of its own that works in a store: it answers without rest, or does what it is asked.
final class Busy {
  private let process = Process()
  private let pipe = Pipe()

  init(in folder: URL, _ work: String...) throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "busy")
    process.arguments = [path(of: folder)] + work
    process.standardOutput = pipe
    try process.run()
  }

  /// What it said until it was killed in the middle of its work, once it had said so much.
  func lines(thenKilledAfter count: Int) -> [String] {
    var said = Data()
    while true {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      said += more
      if said.count(where: { $0 == 10 }) >= count { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .dropLast().map(String.init)
  }
}
