import Dispatch
import Foundation
import HTTP
import System
import Testing

@Suite struct `An answer that comes later` {
  @Test func `comes from any thread, also to a posted form`() throws {
    let site = try TestServer(atOnce: { request in
      .deferred { responder in elsewhere { responder.reply(TestServer.echo(request)) } }
    })
    let client = try site.client()
    for number in 1...200 {
      client.send(number % 2 == 0 ? get("/\(number)") : post("a=\(number)", to: "/\(number)"))
      let fields = number % 2 == 0 ? [] : [["a", "\(number)"]]
      #expect(Echo(try client.reply()) == Echo(path: ["\(number)"], fields: fields))
    }
    #expect(site.handled.value == 0)
    #expect(site.server.isQuiet(within: 5))
  }

  @Test func `may come before the closure has ended`() throws {
    let site = try TestServer(atOnce: { _ in .deferred { $0.reply(.text("soon")) } })
    #expect(try site.reply(to: post("a=b")).body == "soon")
  }

  @Test func `to HEAD has no body`() throws {
    let site = try TestServer(atOnce: { _ in .deferred { $0.reply(.text("hello")) } })
    let reply = try site.reply(to: "HEAD / HTTP/1.1\r\nHost: kiosk\r\n\r\n", asHead: true)
    #expect(reply.header("Content-Length") == "5")
  }

  @Test func `may be left to a worker after all`() throws {
    let site = try TestServer(atOnce: { _ in
      .deferred { responder in elsewhere { responder.handOver() } }
    })
    #expect(Echo(try site.reply(to: post("a=b"))).fields == [["a", "b"]])
    #expect(site.handled.value == 1)
  }

  @Test func `is our mistake when nobody gives it`() throws {
    let site = try TestServer(atOnce: { _ in .deferred { responder in elsewhere { _ = responder } }
    })
    let client = try site.client()
    for _ in 0..<20 {
      client.send(post("a=b"))
      let reply = try client.reply()
      #expect(reply.status == 500 && reply.body == "refused 500")
    }
    #expect(site.server.isQuiet(within: 5))
  }

  @Test func `that breaks out of its line is our mistake too`() throws {
    let site = try TestServer(atOnce: { _ in
      .deferred { $0.reply(.text("secret").with("X", "a\r\nb")) }
    })
    #expect(try site.reply(to: post("a=b")).body == "refused 500")
  }

  @Test(arguments: [
    ["reply", "reply"], ["reply", "worker"], ["worker", "reply"], ["worker", "worker"],
  ])
  func `counts once`(_ calls: [String]) throws {
    let site = try TestServer(
      atOnce: { _ in
        .deferred { responder in
          elsewhere {
            for (number, call) in calls.enumerated() {
              call == "reply" ? responder.reply(.text("reply \(number)")) : responder.handOver()
            }
          }
        }
      }, answer: { _ in .text("worker 0") })
    let client = try site.client()
    for _ in 0..<20 {
      client.send(post("a=b"))
      #expect(try client.reply().body == "\(calls[0]) 0")
    }
    #expect(site.server.isQuiet(within: 5))
    #expect(site.handled.value == (calls[0] == "worker" ? 20 : 0))
  }

  @Test func `counts once when many threads give it`() throws {
    let site = try TestServer(
      atOnce: { _ in
        .deferred { responder in
          for number in 0..<4 {
            elsewhere { number == 3 ? responder.handOver() : responder.reply(.text("done")) }
          }
        }
      }, answer: { _ in .text("done") })
    let client = try site.client()
    for _ in 0..<200 {
      client.send(post("a=b"))
      #expect(try client.reply().body == "done")
    }
  }

  @Test func `keeps its place among requests that do not wait for each other`() throws {
    let kept = CachedReply(.text("kept"))
    let site = try TestServer(atOnce: { request in
      if request.path == ["kept"] { return .cached(kept) }
      if request.path == ["worker"] { return nil }
      return .deferred { responder in elsewhere { responder.reply(TestServer.echo(request)) } }
    })
    let client = try site.client()
    client.send(post("a=b", to: "/1") + get("/kept") + post("a=b", to: "/worker") + get("/2"))
    #expect(Echo(try client.reply()) == Echo(path: ["1"], fields: [["a", "b"]]))
    #expect(try client.reply().body == "kept")
    #expect(Echo(try client.reply()).path == ["worker"])
    #expect(Echo(try client.reply()).path == ["2"])
  }

  @Test func `keeps nobody else waiting`() throws {
    let latch = Latch()
    let begun = Tally()
    let site = try TestServer(atOnce: { request in
      guard request.path == ["slow"] else { return .reply(.text("quick")) }
      return .deferred { responder in
        begun.add()
        elsewhere {
          latch.pass()
          responder.reply(.text("slow"))
        }
      }
    })
    let slow = try (0..<20).map { _ in try site.client() }
    for client in slow { client.send(post("a=b", to: "/slow")) }
    #expect(begun.reaches(20))
    #expect(try site.reply(to: get("/")).body == "quick")
    latch.open()
    for client in slow { #expect(try client.reply().body == "slow") }
  }

  @Test func `for a browser that has gone leaves nothing behind`() throws {
    let latch = Latch()
    let begun = Tally()
    let site = try TestServer(atOnce: { _ in
      .deferred { responder in
        begun.add()
        elsewhere {
          latch.pass()
          responder.reply(.text("done"))
        }
      }
    })
    for _ in 0..<5 { try site.client().send(post("a=b")) }
    #expect(begun.reaches(5))
    latch.open()
    #expect(site.server.isQuiet(within: 5))
  }

  @Test(arguments: [0, 0.1], ["reply", "worker", "nothing"])
  func `is not waited for when we stop, and changes nothing afterwards`(
    _ seconds: Double, _ late: String
  ) throws {
    let waiting = HeldResponders()
    let site = try TestServer(atOnce: { _ in .deferred { waiting.add($0) } })
    let clients = try (0..<12).map { _ in try site.client() }
    for client in clients { client.send(post("a=b")) }
    #expect(waiting.arrived.reaches(12))
    site.server.stop(within: seconds)
    for client in clients {
      let reply = try? client.reply()
      #expect(reply == nil || reply?.body == "refused 503")
    }
    for responder in waiting.takeAll() where late != "nothing" {
      late == "reply" ? responder.reply(.text("late")) : responder.handOver()
    }
    #expect(site.handled.value == 0)
  }

  @Test func `is waited for a while when we stop`() throws {
    let waiting = HeldResponders()
    let site = try TestServer(atOnce: { _ in .deferred { waiting.add($0) } })
    let clients = try (0..<12).map { _ in try site.client() }
    for client in clients { client.send(post("a=b")) }
    #expect(waiting.arrived.reaches(12))
    let stopped = Latch()
    elsewhere {
      site.server.stop(within: 10)
      stopped.open()
    }
    for responder in waiting.takeAll() { responder.reply(.text("done")) }
    for client in clients { #expect(try client.reply().body == "done") }
    #expect(stopped.pass())
  }
}

/// Responders that nobody has used yet.
private final class HeldResponders: Sendable {
  private let responders = Monitor<[Responder]>([])
  let arrived = Tally()

  func add(_ responder: Responder) {
    responders.withLock { $0.append(responder) }
    arrived.add()
  }

  func takeAll() -> [Responder] {
    responders.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

private func elsewhere(_ body: @escaping @Sendable () -> Void) {
  DispatchQueue.global().async(execute: body)
}
