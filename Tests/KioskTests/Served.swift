import HTTP
import Kiosk

/// A demonstration as `heard serve` serves it, to someone who has an account.
final class Served: Answering {
  static let name = "quality"
  static let password = TestKiosk.password
  let kiosk: Kiosk
  private let server: Server
  var port: Int { server.port }

  init(_ demo: DemoFolder, with resources: Resources = TestKiosk.ours) throws {
    let start = try ServiceStart(
      resources, data: demo.folder, clock: DemoFolder.clock())
    let log = TestLog().logger
    let served = try ServedKiosk(start.kiosk(log: log))
    kiosk = served.kiosk
    server = try served.serve(on: ListenSocket(at: Address(host: "127.0.0.1", port: 0)), log: log)
  }

  deinit { server.stop(within: 5) }
}
