import HTTP
import SeededDice
import Testing

@Suite struct `How addresses and forms are read` {
  @Test(arguments: [
    ("/", []), ("/a", ["a"]), ("/a/", ["a"]), ("/a/b", ["a", "b"]), ("/a%20b", ["a b"]),
    ("/a+b", ["a+b"]), ("/caf%C3%A9", ["café"]), ("/%E2%82%AC/%f0%9f%98%80", ["€", "😀"]),
    ("/...", ["..."]), ("/%25", ["%"]), ("/a?b", ["a"]), ("/a%3Fb", ["a?b"]),
  ])
  func `a path is its parts`(_ target: String, _ path: [String]) throws {
    #expect(Echo(try TestServer().reply(to: get(target))).path == path)
  }

  @Test(arguments: [
    ("a=b", [["a", "b"]]), ("a=b&a=c", [["a", "b"], ["a", "c"]]), ("a", [["a", ""]]),
    ("a=", [["a", ""]]), ("=b", [["", "b"]]), ("a=b=c", [["a", "b=c"]]),
    ("a+b=c+d", [["a b", "c d"]]), ("a=%2B%26%3D%25", [["a", "+&=%"]]),
    ("a=%C3%A9%E2%82%AC", [["a", "é€"]]), ("a=line%0D%0Aline", [["a", "line\r\nline"]]),
    ("&&a=b&&", [["a", "b"]]), ("a=é", [["a", "é"]]), ("", []),
  ])
  func `a form is its values, in order`(_ form: String, _ fields: [[String]]) throws {
    #expect(Echo(try TestServer().reply(to: post(form))).fields == fields)
  }

  @Test(arguments: [
    ("a=b", [["a", "b"]]), ("a=b&a=c&d=e", [["a", "b"], ["a", "c"], ["d", "e"]]),
    ("a", [["a", ""]]), ("a=+%2B", [["a", " +"]]), ("a=%C3%A9", [["a", "é"]]), ("", []),
  ])
  func `a query is its values`(_ query: String, _ fields: [[String]]) throws {
    #expect(Echo(try TestServer().reply(to: get("/?\(query)"))).query == fields)
  }

  @Test(arguments: 1...8)
  func `whatever is written arrives as it was written`(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let site = try TestServer()
    let client = try site.client()
    for _ in 0..<40 {
      let part = dice.text().filter { $0 != "/" }
      let value = dice.text()
      let path = part.isEmpty || part == "." || part == ".." ? "x" : part
      let target = "/\(dice.escaped(path))?q=\(dice.escaped(value))"
      client.send(post("f=\(dice.escaped(value))", to: target))
      let echo = Echo(try client.reply())
      #expect(echo == Echo(path: [path], query: [["q", value]], fields: [["f", value]]))
    }
  }
}

extension Dice {
  /// Up to 20 characters of every length that UTF-8 has; the marks of `Echo` stay out.
  mutating func text() -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x04...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &self) {
      let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }

  /// Letters stay or are escaped, as the dice fall; everything else is escaped in either case.
  mutating func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isLetter = (0x61...0x7A).contains(byte)
      if isLetter, Bool.random(using: &self) { return String(UnicodeScalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: Bool.random(using: &self))
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }
}
