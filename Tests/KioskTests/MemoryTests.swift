import Anonymity
import Foundation
import Glibc
import Testing

@Suite struct `The memory of the service` {
  /// Only root may look: the service forbids it to everybody else.
  @Test(.enabled(if: geteuid() == 0)) func `holds nothing of a visit that is over`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "memory-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try Program(in: folder, mostKilobytes: nil)
    let memory = ProcessMemory(number: program.number)
    let ana = try Visitor(at: program).beginAsMyself(About.now)
    try ana.choose("A bit").press("Continue").goOn(to: "What could be better?")
    try ana.press("Say more in my own words").write(Self.words)
    let before = try #require(ana.secret)
    try ana.press("Continue").press("Send")
    let after = try #require(ana.secret)
    let takeBack = try #require(try ana.takeBackWords)
    try ana.press("Finish and clear the screen")
    #expect(try !memory.places(of: Array("spellcheck".utf8)).isEmpty, "the search finds nothing")
    let traces = [
      "quibble under marzipan", "quibble+under+marzipan", "quibble%20under", "Quillfeather",
      before, after, takeBack, "answer=bit.",
    ]
    for trace in traces {
      #expect(try memory.places(of: Array(trace.utf8)) == [], "\(trace)")
    }
    for secret in [before, after] {
      #expect(try memory.places(of: Self.bytes(ofHex: secret)) == [], "the bytes of a cookie")
    }
    program.end()
  }

  private static let words = "a quibble under marzipan for Mrs Quillfeather and seven others there"

  private static func bytes(ofHex text: String) -> [UInt8] {
    stride(from: 0, to: text.utf8.count, by: 2).compactMap { place in
      let start = text.index(text.startIndex, offsetBy: place)
      return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16)
    }
  }
}
