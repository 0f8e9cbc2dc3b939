import Foundation

/// `heard serve` in a process of its own, on a socket that it is handed, as systemd does.
final class Program: Answering {
  let port: Int
  private let process = Process()

  /// - Parameter mostKilobytes: how long any file of it may get; more is refused as on a full disk.
  init(in folder: URL, mostKilobytes: Int?) throws {
    let (socket, port) = try Wire.listening()
    self.port = port
    let limit = mostKilobytes.map { "trap '' XFSZ; ulimit -f \($0 * 2);" } ?? ""
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "\(limit) exec 3<&0 0</dev/null; LISTEN_PID=$$ LISTEN_FDS=1 exec \"$0\" serve --data \"$1\"",
      Program.file.path(percentEncoded: false), folder.path(percentEncoded: false),
    ]
    process.standardInput = FileHandle(fileDescriptor: socket, closeOnDealloc: true)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Its number, as the machine has it.
  var number: Int32 { process.processIdentifier }

  func end() {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }

  deinit { end() }

  /// Built beside the tests.
  static var file: URL {
    URL(
      filePath: CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    )
    .deletingLastPathComponent().appending(path: "heard")
  }
}
