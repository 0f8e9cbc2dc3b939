import Glibc
import HTTP
import Testing

@Suite struct `A door that somebody else opened` {
  @Test func `is let in by one server after the other, and who knocks in between waits`() throws {
    let (door, port) = try listening()
    defer { close(door) }
    for _ in 0..<2 {
      let early = try RawClient(port)
      early.send(get("/early"))
      let server = try Server(on: ListenSocket(handedOver: dup(door))) { _ in .text("here") }
      #expect(try early.reply().body == "here")
      server.stop(within: 5)
    }
    #expect(throws: Never.self) { try RawClient(port) }
  }

  @Test func `is not passed on to programs that we start`() throws {
    let (door, _) = try listening()
    defer { close(door) }
    _ = try ListenSocket(handedOver: door)
    #expect(fcntl(door, F_GETFD) & FD_CLOEXEC != 0)
  }

  @Test func `but is no such door is refused with what to do`() throws {
    let plain = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let local = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { for line in [plain, local] { close(line) } }
    for line in [plain, local, 9_999] {
      let fault = #expect(throws: HandOverFault.self) { try ListenSocket(handedOver: line) }
      #expect(fault.map { "\($0)".contains("write ListenStream=") } == true)
    }
  }

  private func listening() throws -> (Int32, Int) {
    let door = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(listen(door, 64) == 0)
    return (door, try ListenSocket(handedOver: dup(door)).port)
  }
}
