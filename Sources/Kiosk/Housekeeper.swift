internal import Anonymity
internal import Foundation
internal import Logging
internal import Store
internal import Survey

/// Once a minute, whatever happens: removes what has lapsed, opens boxes that are due, and releases
/// periods that have closed.
public final class Housekeeper: Sendable {
  private let stop = DispatchSemaphore(value: 0)
  private let stopped = DispatchSemaphore(value: 0)
  private static let seconds = 60.0

  public init(of served: ServedKiosk) {
    let thread = Thread { [stop, stopped] in
      repeat {
        served.kiosk.keepHouse()
      } while stop.wait(timeout: .now() + Housekeeper.seconds) == .timedOut
      stopped.signal()
    }
    thread.name = "housekeeping"
    thread.start()
  }

  /// Finishes what is being done and does no more.
  public func retire() {
    stop.signal()
    stopped.wait()
  }
}

extension Kiosk {
  /// One round of housekeeping. What fails is logged and tried again in the next.
  public func keepHouse() {
    attempt(orSay: .clockNotJudged) { try judgeClock() }
    let isBelieved = clockGuard.isBelieved
    attempt(orSay: .houseNotKept) {
      try store.keepHouse(at: now(), keeping: isBelieved ? forms.service.retention : nil)
    }
    attempt(orSay: .leftVisitsNotForgotten) { try departures.forgetAll() }
    attempt(orSay: .screensNotNoted) {
      try store.noteScreens(
        forms.service.places.filter(\.isKiosk).map(\.code), woken: screens.take(),
        on: Day(of: now()))
    }
    attempt(orSay: .languagesNotCounted) { try store.settleLanguages(on: Day(of: now())) }
    if isBelieved { doWhatIsDue() }
    faults.tell(health.look())
  }

  /// Notes the hour while the clock is believed, and hears when a person says that it is right.
  private func judgeClock() throws {
    if let hour = try store.takeAcceptedHour() { clockGuard.accept(hour: hour) }
    if clockGuard.isBelieved { try store.noteBelieved(at: now()) }
  }

  /// What can never be undone.
  private func doWhatIsDue() {
    attempt(orSay: .keyNotMade) {
      _ = try store.keys.slot(
        of: Week(of: Day(of: now())), opened: forms.service.box.opening)
    }
    attempt(orSay: .boxNotOpened) {
      let opening = try store.openBoxes(
        at: now(), floor: forms.service.box.floor, staying: Floors.staying)
      if opening.wasOpened { log.write(.boxOpened) }
      if opening.unreadable > 0, unreadable.isNew() || opening.wasOpened {
        log.write(.boxUnreadable, nil, ["responses": "\(opening.unreadable)"])
      }
    }
    releaseFigures()
  }

  private func releaseFigures() {
    do {
      for period in try releaseJob.releaseAllClosed() {
        log.write(.released, nil, ["period": "\(period)"])
      }
      health.note(stuckRelease: nil)
    } catch {
      health.note(stuckRelease: Kiosk.reason(of: error))
    }
  }

  /// In words for who runs the service.
  private static func reason(of error: any Error) -> String {
    switch error {
    case let unplanned as UnplannedForm: unplanned.description
    case let table as TableFault: table.description
    case let faults as Faults: "\(faults)"
    default: Store.summary(of: error)
    }
  }

  var releaseJob: ReleaseJob { ReleaseJob(forms: forms, store: store, today: Day(of: now())) }

  private func attempt(orSay line: LogLine, _ work: () throws -> Void) {
    do { try work() } catch {
      log.write(
        line, nil,
        ["kind": "\(type(of: error))", "what": "\(Store.summary(of: error))"])
    }
  }
}
