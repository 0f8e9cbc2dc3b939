import Foundation
import Testing

@testable import HTTP

@Suite struct `A file on the disk` {
  private static let letters = String(repeating: "abcdefghij", count: 10)

  @Test(arguments: [
    (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
    ("bytes=0-", .part(0..<100)), ("bytes=-10", .part(90..<100)), ("bytes=-500", .part(0..<100)),
    ("bytes=95-500", .part(95..<100)), ("bytes=99-99", .part(99..<100)), ("bytes=100-", .outside),
    ("bytes=-0", .outside), ("bytes=9-3", .whole), ("bytes=0-1,5-6", .whole), ("bytes=-", .whole),
    ("bytes=+1-2", .whole), ("bytes=a-b", .whole), ("lines=0-9", .whole), ("bytes=", .whole),
    ("bytes=99999999999999999999-", .whole), ("", .whole),
  ])
  func `is asked for in parts`(header: String?, range: ByteRange) {
    #expect(ByteRange(header, of: 100) == range)
  }

  @Test func `comes whole, or in the part that was asked for, on one connection`() throws {
    let file = try Self.written()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let site = try TestServer { request in
      .file(at: file, type: "audio/ogg", for: request) ?? Reply(.notFound)
    }
    let client = try site.client()
    client.send(get("/"))
    let whole = try client.reply()
    #expect(whole.status == 200 && whole.body == Self.letters)
    #expect(whole.header("Accept-Ranges") == "bytes")
    client.send(Self.asking("bytes=3-7"))
    let part = try client.reply()
    #expect(part.status == 206 && part.body == "defgh")
    #expect(part.header("Content-Range") == "bytes 3-7/100")
    #expect(part.header("Content-Length") == "5" && part.header("Content-Type") == "audio/ogg")
    client.send(Self.asking("bytes=100-"))
    let none = try client.reply()
    #expect(none.status == 416 && none.header("Content-Range") == "bytes */100")
  }

  @Test func `comes whole where the browser doubts that it is the same still`() throws {
    let file = try Self.written()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let site = try TestServer { .file(at: file, type: "audio/ogg", for: $0) ?? Reply(.notFound) }
    let asked = Self.asking("bytes=3-7\r\nIf-Range: \"old\"")
    #expect(try site.reply(to: asked).body == Self.letters)
  }

  @Test func `that is not there, or is a folder, is nothing to send`() {
    #expect(Reply.file(at: "/nowhere/at-all", type: "audio/ogg", for: Request()) == nil)
    #expect(Reply.file(at: "/tmp", type: "audio/ogg", for: Request()) == nil)
  }

  @Test func `that goes before it is sent is our mistake and nothing worse`() throws {
    let part = FilePart(path: "/nowhere/at-all", offset: 0, count: 3)
    let site = try TestServer { _ in Reply(.ok, body: .file(part)) }
    #expect(try site.reply(to: get("/")).status == 500)
  }

  private static func written() throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(letters.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  private static func asking(_ range: String) -> String {
    "GET / HTTP/1.1\r\nHost: kiosk\r\nRange: \(range)\r\n\r\n"
  }
}
