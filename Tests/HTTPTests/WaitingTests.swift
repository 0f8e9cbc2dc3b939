import HTTP
import Testing

@Suite struct `Waiting` {
  @Test func `is only for whoever asked for something slow`() throws {
    let originCheck = Latch()
    let site = try TestServer { request in
      if request.path == ["slow"] { originCheck.pass() }
      return TestServer.echo(request)
    }
    let slow = try (0..<7).map { _ in try site.client() }
    for client in slow { client.send(get("/slow")) }
    #expect(site.handled.reaches(7))
    for _ in 0..<15 { #expect(Echo(try site.reply(to: get("/quick"))).path == ["quick"]) }
    #expect(site.server.inFlight >= 7)
    originCheck.open()
    for client in slow { #expect(Echo(try client.reply()).path == ["slow"]) }
    #expect(site.server.isQuiet(within: 5))
  }

  @Test func `is not asked of kept pages, however busy all workers are`() throws {
    let originCheck = Latch()
    let kept = CachedReply(.text("kept"))
    let site = try TestServer(atOnce: { $0.path == ["kept"] ? .cached(kept) : nil }) { _ in
      originCheck.pass()
      return .text("slow")
    }
    let slow = try (0..<20).map { _ in try site.client() }
    for client in slow { client.send(get("/slow")) }
    #expect(site.handled.reaches(Limits().workers))
    #expect(try site.reply(to: get("/kept")).body == "kept")
    originCheck.open()
    for client in slow { #expect(try client.reply().body == "slow") }
  }

  @Test func `has an end: who comes too late is told so and keeps what they wrote`() throws {
    var limits = Limits()
    limits.workers = 1
    limits.waiting = 1
    let originCheck = Latch()
    let turnedAway = Tally()
    let site = try TestServer(
      limits,
      busy: { request in
        turnedAway.add()
        return .text("busy \(request.fields["wish"] ?? "")", .unavailable)
      },
      answer: { _ in
        originCheck.pass()
        return .text("done")
      })
    let clients = try (0..<10).map { _ in try site.client() }
    clients[0].send(post("wish=home"))
    #expect(site.handled.reaches(1))
    for client in clients.dropFirst() { client.send(post("wish=home")) }
    #expect(turnedAway.reaches(8))
    originCheck.open()
    let replies = try clients.map { try $0.reply() }
    #expect(replies.count { $0.body == "done" && $0.status == 200 } == 2)
    #expect(replies.count { $0.body == "busy home" && $0.status == 503 } == 8)
  }

  @Test func `for a browser that has gone leaves nothing behind`() throws {
    let originCheck = Latch()
    let site = try TestServer { _ in
      originCheck.pass()
      return .text("done")
    }
    for _ in 0..<5 { try site.client().send(post("a=b")) }
    #expect(site.handled.reaches(5))
    originCheck.open()
    #expect(site.server.isQuiet(within: 5))
  }
}
