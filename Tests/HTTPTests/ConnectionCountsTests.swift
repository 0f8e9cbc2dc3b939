import HTTP
import Testing

@Suite struct `One address` {
  @Test func `holds at most a quarter of the connections`() throws {
    let site = try TestServer(eight)
    let held = try (0..<2).map { _ in try site.client(from: "127.0.0.2") }
    for client in held { #expect(answers(client)) }
    #expect(!answers(try site.client(from: "127.0.0.2")))
    #expect(answers(try site.client(from: "127.0.0.3")))
  }

  @Test func `may come again once it has gone`() throws {
    let site = try TestServer(eight)
    var held = try (0..<2).map { _ in try site.client(from: "127.0.0.2") }
    for client in held { #expect(answers(client)) }
    #expect(!answers(try site.client(from: "127.0.0.2")))
    held.removeAll()
    // The server may take a moment to notice that they hung up.
    var isServed = false
    for _ in 0..<1000 where !isServed { isServed = answers(try site.client(from: "127.0.0.2")) }
    #expect(isServed)
  }

  @Test func `of a trusted network holds as many as there are`() throws {
    var limits = eight
    limits.trusted = [try #require(Network("127.0.0.0/8"))]
    let site = try TestServer(limits)
    let held = try (0..<4).map { _ in try site.client(from: "127.0.0.2") }
    for client in held { #expect(answers(client)) }
  }

  private var eight: Limits {
    var limits = Limits()
    limits.connections = 8
    limits.eventThreads = 1
    return limits
  }

  private func answers(_ client: RawClient) -> Bool {
    client.send(get("/"))
    return (try? client.reply().status) == 200
  }
}

@Suite struct `Where we listen and whom we trust` {
  @Test(arguments: [
    ("127.0.0.1:8080", "127.0.0.1", 8080), ("0.0.0.0:0", "0.0.0.0", 0), ("[::1]:80", "::1", 80),
    ("[::]:65535", "::", 65535),
  ])
  func `an address is written as it is read`(_ text: String, _ host: String, _ port: Int) {
    let address = Address(text)
    #expect(address == Address(host: host, port: port))
    #expect(address?.description == text)
  }

  @Test(arguments: [
    "", "8080", "127.0.0.1", "127.0.0.1:", "::1:80", "kiosk:80", "1.2.3.4:65536", ":1",
  ])
  func `what is not an address is refused`(_ text: String) {
    #expect(Address(text) == nil)
  }

  @Test(arguments: ["10.0.0.0/8", "::1", "2001:db8::/32", "0.0.0.0/0", "192.168.0.1/32", "::/0"])
  func `a network is read`(_ text: String) {
    #expect(Network(text) != nil)
  }

  @Test(arguments: [
    "", "/", "10.0.0.0/33", "::/129", "10.0.0/8", "10.0.0.0/x", "10.0.0.0/8/8", "a",
  ])
  func `what is not a network is refused`(_ text: String) {
    #expect(Network(text) == nil)
  }

  @Test(arguments: ["127.0.0.1", "::1", "0.0.0.0", "::"])
  func `any of this machine's addresses will do`(_ host: String) throws {
    let socket = try ListenSocket(at: Address(host: host, port: 0))
    let server = try Server(on: socket) { _ in .text("here") }
    #expect(server.port > 0)
    if host != "::1" {
      let client = try RawClient(server.port)
      client.send(get("/"))
      #expect(try client.reply().body == "here")
    }
  }

  @Test func `a port that is taken is named, with what to do`() throws {
    let site = try TestServer()
    let taken = Address(host: "127.0.0.1", port: site.server.port)
    let fault = #expect(throws: ListenFault.self) { try ListenSocket(at: taken) }
    let words = try #require(fault).description
    #expect(words.hasPrefix("\(taken): Address already in use; stop the program"))
  }

  @Test func `an address of another machine is named, with what to do`() throws {
    let elsewhere = Address(host: "192.0.2.1", port: 0)
    let fault = #expect(throws: ListenFault.self) { try ListenSocket(at: elsewhere) }
    #expect(try #require(fault).description.contains("; listen on 127.0.0.1, or on an address"))
  }
}
