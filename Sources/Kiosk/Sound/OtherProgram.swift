internal import Foundation
internal import Survey

/// A program of someone else's that takes something in and gives something out.
struct OtherProgram {
  let name: String
  let arguments: [String]

  /// Runs it to its end.
  ///
  /// - Throws: ``SpeechFault`` if it is not there or does not succeed.
  func run(on input: Data) throws -> Data {
    // A file, and not a pipe: to write to one that a program has closed ends our own.
    let file = FileManager.default.temporaryDirectory.appending(path: "heard-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let taken = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = taken
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try taken.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw process.terminationStatus == 127
        ? SpeechFault.noProgram(name) : SpeechFault.failed(name, Int(process.terminationStatus))
    }
    return output
  }

  /// Whether it is installed.
  var isThere: Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}

extension OtherProgram {
  /// Makes Opus of WAV, with whichever of the two is installed.
  static func encoder() throws -> OtherProgram {
    let encoders = [
      OtherProgram(
        name: "opusenc",
        arguments: ["--quiet", "--speech", "--bitrate", "24", "--ignorelength", "-", "-"]),
      OtherProgram(
        name: "ffmpeg",
        arguments: [
          "-loglevel", "error", "-i", "pipe:0", "-c:a", "libopus", "-b:a", "24k", "-application",
          "voip", "-f", "ogg", "pipe:1",
        ]),
    ]
    guard let encoder = encoders.first(where: \.isThere) else { throw SpeechFault.noEncoder }
    return encoder
  }
}

/// Why a recording could not be made, and what to do.
public enum SpeechFault: Error, CustomStringConvertible {
  case noProgram(String)
  case noEncoder
  case failed(String, Int)
  case notSound(String)
  case silent(String)

  public var description: String {
    switch self {
    case .noProgram(let name):
      "there is no program \"\(name)\"; install it (apt-get install espeak-ng for the usual one), "
        + "or write another under \"speech\" in service.yaml"
    case .noEncoder: "there is no program to make Opus with; apt-get install opus-tools"
    case .failed(let name, let status):
      "\"\(name)\" ended with \(status); try its command by hand, with a text at its standard input"
    case .notSound(let name):
      "\"\(name)\" did not write WAV with 16 bits; set it so under \"speech\" in service.yaml"
    case .silent(let text):
      "nothing can be heard in what was made of \"\(text)\"; try the command of \"speech\" by hand"
    }
  }
}
