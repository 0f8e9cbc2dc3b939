internal import Logging
internal import Store
internal import Survey
internal import System

/// The service that answers now: another takes its place when forms and settings are read anew.
public final class ServedKiosk: Sendable {
  private let served: Monitor<Kiosk>

  public init(_ kiosk: Kiosk) { served = Monitor(kiosk) }

  public var kiosk: Kiosk { served.withLock { $0 } }

  /// Serves what `read` gives from the next request on. Where there is a fault in it, what was served
  /// before serves on, and the log, `/health` and managers are told.
  public func reload(_ read: () throws -> Resources) {
    let old = kiosk
    do {
      let resources = try read()
      let new = try old.with(resources)
      try resources.forms.check(in: old.store)
      try resources.remember(in: old.store)
      served.withLock { $0 = new }
      old.log.write(.readAnew)
      if new.needsRestart(after: old) { old.log.write(.needsRestart) }
      old.health.note(faultOfForms: nil)
    } catch {
      let fault = Store.told(error)
      old.log.write(.notReadAnew, fault)
      old.health.note(faultOfForms: fault)
    }
  }
}

extension Kiosk {
  /// What the server was started with stays until it is stopped.
  fileprivate func needsRestart(after old: Kiosk) -> Bool {
    let (one, other) = (forms.service, old.forms.service)
    return one.leaveTo != other.leaveTo || one.isBehindTLS != other.isBehindTLS
      || one.sharedNetworks != other.sharedNetworks
  }
}

extension Resources {
  /// Keeps the versions in use from now on, and sees that there is what cards and attended boxes need.
  func remember(in store: Store) throws {
    try rememberVersions(in: store)
    if forms.service.givesCards { _ = try store.keys.cardSalt() }
    if forms.service.box.opening == .attended, try store.keys.managerLock() == nil {
      throw StoreFault.noPassphrase
    }
  }
}
