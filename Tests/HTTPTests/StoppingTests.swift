import Dispatch
import Glibc
import HTTP
import Testing

@Suite struct `Stopping` {
  @Test func `finishes what was begun and lets nobody in`() throws {
    let originCheck = Latch()
    let site = try TestServer { _ in
      originCheck.pass()
      return .text("done")
    }
    let clients = try (0..<20).map { _ in try site.client() }
    for client in clients { client.send(post("a=b")) }
    #expect(site.handled.reaches(8))
    // Who comes after the stop is sent away: all are to be there before it.
    let patience = ContinuousClock.now + .seconds(30)
    while site.server.inFlight < clients.count, .now < patience { sched_yield() }
    let stopped = stop(site.server, within: 10)
    originCheck.open()
    for client in clients { #expect(try client.reply().body == "done") }
    #expect(stopped.pass())
    #expect(site.server.inFlight == 0)
    #expect(throws: RawClient.Trouble.self) { try site.client() }
  }

  @Test(arguments: [0, 0.1])
  func `does not wait for ever for a handler that hangs`(_ seconds: Double) throws {
    let originCheck = Latch()
    let site = try TestServer { _ in
      originCheck.pass()
      return .text("too late")
    }
    let clients = try (0..<12).map { _ in try site.client() }
    for client in clients { client.send(post("a=b")) }
    #expect(site.handled.reaches(8))
    let stopped = stop(site.server, within: seconds)
    for client in clients {
      let reply = try? client.reply()
      #expect(reply == nil || reply?.status == 503)
    }
    #expect(stopped.pass())
    originCheck.open()
  }

  @Test func `is not held back by a browser that only holds the line`() throws {
    let site = try TestServer()
    let client = try site.client()
    client.send(get("/"))
    #expect(try client.reply().status == 200)
    #expect(stop(site.server, within: 600).pass())
    #expect(client.isHungUp())
  }

  @Test func `answers whoever was let in before it and asks only then`() throws {
    var limits = Limits()
    limits.eventThreads = 1
    let site = try TestServer(limits)
    let newcomers = try (0..<8).map { _ in try site.client() }
    // Who came after them has its answer, so they were let in.
    #expect(try site.reply(to: get("/")).status == 200)
    let stopped = stop(site.server, within: 60)
    usleep(100_000)
    for newcomer in newcomers {
      newcomer.send(get("/"))
      #expect(try newcomer.reply().status == 200)
    }
    #expect(stopped.pass())
  }

  @Test func `is held back for seconds only by a line on which nothing is asked`() throws {
    let site = try TestServer()
    let client = try site.client()
    #expect(try site.reply(to: get("/")).status == 200)
    #expect(stop(site.server, within: 600).pass())
    #expect(client.isHungUp())
  }

  @Test func `twice is stopping once`() throws {
    let site = try TestServer()
    site.server.stop(within: 1)
    site.server.stop(within: 1)
    #expect(throws: RawClient.Trouble.self) { try site.client() }
  }

  @Test func `happens by itself when nobody holds the server any more`() throws {
    var site: TestServer? = try TestServer()
    let port = try #require(site?.server.port)
    site = nil
    #expect(throws: RawClient.Trouble.self) { try RawClient(port) }
  }

  @Test func `under load breaks no reply`() throws {
    let site = try TestServer()
    let broken = Tally()
    let finished = Tally()
    let served = Tally()
    for _ in 0..<6 {
      DispatchQueue.global().async { [port = site.server.port] in
        ask(port, served: served, broken: broken)
        finished.add()
      }
    }
    #expect(served.reaches(200))
    site.server.stop(within: 5)
    #expect(finished.reaches(6))
    #expect(broken.value == 0)
  }

  private func stop(_ server: Server, within seconds: Double) -> Latch {
    let stopped = Latch()
    DispatchQueue.global().async {
      server.stop(within: seconds)
      stopped.open()
    }
    return stopped
  }
}

/// Asks until there is no server any more. A reply that begins must end; who comes on a line that
/// was open already, when all else is done, may be told that we are closed.
private func ask(_ port: Int, served: Tally, broken: Tally) {
  while let client = try? RawClient(port) {
    client.send(post("a=b"))
    do {
      let reply = try client.reply()
      if reply.status != 200 && reply.body != "refused 503" { broken.add() }
      served.add()
    } catch let trouble as RawClient.Trouble {
      if trouble.step == "receive body" { broken.add() }
    } catch {
      broken.add()
    }
  }
}
