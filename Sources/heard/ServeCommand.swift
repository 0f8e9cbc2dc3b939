internal import ArgumentParser
internal import Foundation
internal import HTTP
internal import Kiosk
internal import Logging
internal import System

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer visitors until told to stop.")

  @OptionGroup var options: AdministrationOptions

  @Option(help: "Where to listen.")
  var listen = "127.0.0.1:8080"

  func run() throws {
    // First of all: what is wished for while we start ourselves anew waits until we can see to it.
    let signal = StopSignal()
    FreedMemory.wipeFromNowOn()
    guard let address = Address(listen) else {
      throw ValidationError(.noAddress(listen))
    }
    var log = Logger(label: "heard")
    log.logLevel = .info
    if !CoreDumps.forbid() { log.write(.crashesAreWritten) }
    if !FreedMemory.isWiped { log.write(.memoryIsNotWiped) }
    let start = try opened()
    for remark in start.warnings { log.warning("\(remark)") }
    let kiosk = try DataFolder.told(of: options.folder) { try start.kiosk(log: log) }
    let served = ServedKiosk(kiosk)
    OpenFiles.allow(Limits().connections)
    let server = try served.serve(on: door(at: address), log: log)
    let housekeeper = Housekeeper(of: served)
    say("heard is at http://\(address.host):\(server.port)/ and keeps its data in \(options.data)")
    _ = ServiceManager.notify(.ready)
    untilStopped(by: signal, served) {
      try options.resources.load(from: start.formsFolder)
    }
    _ = ServiceManager.notify(.stopping)
    server.stop(within: 10)
    housekeeper.retire()
  }

  /// The one that systemd opened, else one of our own.
  private func door(at address: Address) throws -> ListenSocket {
    let handedOver = ServiceManager.handedOverSockets
    guard handedOver.count < 2 else {
      throw ValidationError(.severalSockets(handedOver.count))
    }
    return try handedOver.first.map(ListenSocket.init(handedOver:)) ?? ListenSocket(at: address)
  }

  private func untilStopped(
    by signal: StopSignal, _ served: ServedKiosk, reading resources: () throws -> Resources
  ) {
    while true {
      let wish = signal.wait(seconds: (ServiceManager.watchdogSeconds ?? .infinity) / 2)
      if wish == .stop { return }
      if wish == .reload { served.reload(resources) }
      if served.kiosk.isWell { _ = ServiceManager.notify(.watchdog) }
    }
  }

  /// The data, once nobody else serves it.
  private func opened() throws -> ServiceStart {
    if options.clock.clock != nil { try TrialFolder.admit(options.folder) }
    try options.folder.take()
    return try options.start()
  }

  /// At once, also where nobody watches: a log or another program reads it line by line.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
