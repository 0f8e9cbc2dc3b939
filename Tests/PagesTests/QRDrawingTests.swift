import Pages
import QRCode
import Testing

@Suite struct `A code drawn` {
  @Test func `has a light edge of four on each side`() throws {
    let code = try #require(QRCode("https://heard.example.gov.uk/at/north"))
    let file = QRDrawing(code).file
    #expect(file.contains("viewBox=\"0 0 \(code.side + 8) \(code.side + 8)\""))
    #expect(file.contains("d=\"M4 4h7v1h-7z"))
  }
}
