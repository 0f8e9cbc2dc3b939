import Glibc
import HTTP
import Testing

@Suite struct `Whoever takes long over a request` {
  @Test(arguments: [
    "GET / HTTP/1.1\r\nX: ", "POST / HTTP/1.1\r\nHost: kiosk\r\n\(RefusalHead.form)\r\n\r\na=",
  ])
  func `is cut off, also while a byte comes now and then`(_ start: String) throws {
    var limits = Limits()
    limits.requestSeconds = 2
    let site = try TestServer(limits)
    let client = try site.client()
    client.send(start)
    let clock = ContinuousClock()
    let took = clock.measure {
      for _ in 0..<150 where !client.hasEnded {
        client.send("a")
        usleep(200_000)
      }
    }
    #expect(took > .seconds(1.5) && took < .seconds(20))
  }

  @Test func `may take long between two requests, and over what we do`() throws {
    var limits = Limits()
    limits.requestSeconds = 2
    let site = try TestServer(limits) { _ in
      usleep(3_500_000)
      return .text("done")
    }
    #expect(try site.reply(to: get("/")).body == "done")
  }

  @Test func `makes room for others when the house is full`() throws {
    var limits = Limits()
    limits.connections = 64
    limits.trusted = Network.loopback
    let site = try TestServer(limits)
    let slow = try (0..<200).map { _ in
      let client = try site.client()
      client.send("GET / HTTP/1.1\r\nX: ")
      return client
    }
    for _ in 0..<50 { #expect(try site.reply(to: get("/")).status == 200) }
    withExtendedLifetime(slow) {}
  }

  @Test func `is told so in a full house where nobody can go`() throws {
    var limits = Limits()
    (limits.connections, limits.workers, limits.trusted) = (8, 8, Network.loopback)
    let latch = Latch()
    let site = try TestServer(limits) { _ in
      latch.pass()
      return .text("done")
    }
    let waiting = try (0..<8).map { _ in try site.client() }
    for client in waiting { client.send(get("/")) }
    #expect(site.handled.reaches(8))
    let reply = try site.reply(to: get("/"))
    #expect(reply.status == 503 && reply.body == "refused 503")
    latch.open()
    for client in waiting { #expect(try client.reply().body == "done") }
    #expect(try site.reply(to: get("/")).status == 200)
  }

  /// As many as the machine lets a program have open, of five thousand. What a busy machine takes is taken
  /// at a server of its own too, on which nobody is slow; the quietest of three rounds counts.
  @Test func `keeps no visitor waiting, however many they are`() throws {
    var limits = Limits()
    // Room for all: who must go from a full house is another test's question.
    (limits.connections, limits.trusted) = (6_000, Network.loopback)
    let site = try TestServer(limits)
    let empty = try TestServer(limits)
    let count = min(5_000, OpenFiles.most / 2 - 512)
    let slow = try (0..<count).map { number in
      let client = try site.client(from: "127.0.\(1 + number / 250).\(1 + number % 250)")
      client.send("GET / HTTP/1.1\r\nX: ")
      return client
    }
    var rounds: [String] = []
    var isQuick = false
    while !isQuick && rounds.count < 3 {
      let waits = try (here: Self.wait(at: site), there: Self.wait(at: empty))
      isQuick = waits.here < max(.milliseconds(100), waits.there * 3)
      rounds.append("\(waits.here) with \(count) slow ones, \(waits.there) without")
    }
    #expect(isQuick, "\(rounds)")
    withExtendedLifetime(slow) {}
  }

  /// What all but the slowest three of 300 visitors wait at most.
  private static func wait(at site: TestServer) throws -> Duration {
    let clock = ContinuousClock()
    return try (0..<300).map { _ in
      let start = clock.now
      let reply = try site.reply(to: get("/"))
      #expect(reply.status == 200)
      return clock.now - start
    }.sorted()[296]
  }
}

private enum RefusalHead {
  static let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000"
}

private enum OpenFiles {
  static var most: Int {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, 20_000)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(limit.rlim_cur)
  }
}
