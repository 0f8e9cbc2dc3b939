import Foundation
import Testing

@Suite struct `A flood of visits that begin at one place` {
  private let kiosk: TestKiosk

  init() throws {
    kiosk = try TestKiosk(
      edited("service.yaml", [("South Day Centre, kiosk: yes", "South Day Centre")]))
  }

  /// Seconds until a visit has begun, which nobody is refused.
  private func seconds(toBeginAt path: String) throws -> Double {
    let start = ContinuousClock.now
    let reply = try Visitor(at: kiosk).go(.post(path, [("then", "start")])).history.last
    #expect(reply?.status == 200)
    return (ContinuousClock.now - start) / .seconds(1)
  }

  @Test func `is slowed down there, and nowhere else`() throws {
    let crowd = Strangers(32, at: kiosk.port, trying: .post("/begin", [("then", "start")]))
    while crowd.statuses.count < 230 { usleep(10_000) }
    // With 32 at it some wait before whoever comes next.
    let there = try seconds(toBeginAt: "/begin")
    #expect(there > 0.5)
    for elsewhere in ["south", "north"] {
      #expect(try seconds(toBeginAt: "/begin?at=\(elsewhere)") < there)
    }
    let ana = try Visitor(at: kiosk).open("/at/south").press("Start")
    #expect(try ana.go(.post("/throw-away", [])).page.status == 200)
    crowd.leave()
    #expect(Set(crowd.statuses) == [303])
  }

  @Test func `does not slow a shared screen down, however many begin there`() throws {
    let crowd = Strangers(8, at: kiosk.port, trying: .post("/begin?at=north", [("then", "start")]))
    while crowd.statuses.count < 300 { usleep(10_000) }
    #expect(try seconds(toBeginAt: "/begin?at=north") < 2)
    crowd.leave()
    #expect(Set(crowd.statuses) == [303])
  }
}
