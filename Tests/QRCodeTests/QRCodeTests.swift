import QRCode
import Testing

@Suite struct `A code for a phone's camera` {
  @Test(arguments: [1, 14, 15, 400, 2331])
  func `grows with its text, by four modules at a time`(_ length: Int) throws {
    let code = try #require(QRCode(String(repeating: "a", count: length)))
    #expect((code.side - 21) % 4 == 0 && (21...177).contains(code.side))
    #expect((code.side == 21) == (length <= 14))
  }

  @Test func `has its three finders in three corners`() throws {
    let code = try #require(QRCode("https://heard.example.gov.uk/at/north"))
    let last = code.side - 7
    let bothFinders = [0..<7, last..<code.side]
    for row in [0, 6] {
      let runs = code.darkRuns(inRow: row)
      #expect(runs.first == bothFinders[0] && runs.last == bothFinders[1])
    }
    #expect(code.darkRuns(inRow: code.side - 1).first == 0..<7)
    #expect(code.darkRuns(inRow: code.side - 1).last != bothFinders[1])
  }

  @Test func `differs with each text, and is the same for the same`() {
    #expect(QRCode("one") == QRCode("one"))
    #expect(QRCode("one") != QRCode("two"))
    #expect(QRCode("One") != QRCode("one"))
  }

  @Test(arguments: ["", "a\0b", String(repeating: "é", count: 1166)])
  func `is not made of what none can hold`(_ text: String) {
    #expect(QRCode(text) == nil)
  }
}
