public import Anonymity
internal import Foundation
public import Survey
internal import System

/// A key pair for each week's box. The name of its file says who opens the box: `box-WEEK.key` holds
/// the private half for the service itself, `box-WEEK.locked` only for a manager.
extension KeyFolder {
  /// Where a week's responses are put. Its key pair is made when it is first asked for, which
  /// housekeeping does when the week begins, and is of the same kind until the week is over. Where
  /// that key is lost, the next week's box takes them: another key of the same name would keep the
  /// lost one from being put back.
  public func slot(
    of week: Week, opened opening: BoxRules.Opening = .automatic
  ) throws -> BoxSlot {
    if lostWeeks.withLock({ $0.contains(week) }) {
      return try slot(of: week.adding(weeks: 1), opened: opening)
    }
    return try slots.withLock { known in
      if let slot = known[week] { return slot }
      let slot = try self.slot(stored: week) ?? fresh(for: week, opened: opening)
      known[week] = slot
      return slot
    }
  }

  /// The public half of the key that a week's responses are sealed to, once any were.
  func publicKey(of week: Week) -> [UInt8]? { slots.withLock { $0[week]?.bytes } }

  /// The weeks that only a manager can open.
  func attendedWeeks() throws -> Set<Week> {
    Set(try weeks(ending: "locked").filter { KeyFile.isThere(lockedFile(of: $0)) })
  }

  /// The weeks whose keys are there, of either kind.
  func weeks() throws -> Set<Week> {
    Set(try weeks(ending: "key") + weeks(ending: "locked"))
  }

  /// The private key of a week's box; nothing when it is locked, was destroyed or is lost.
  func boxKey(of week: Week) throws -> BoxKey? {
    let file = keyFile(of: week)
    guard KeyFile.isThere(file) else { return nil }
    return try KeyFile.read(file) { BoxKey(week: week, stored: $0) }
  }

  /// The private keys of the attended boxes that a manager's key opens.
  func keys(for manager: ManagerKey) throws -> [Week: BoxKey] {
    var keys: [Week: BoxKey] = [:]
    for week in try attendedWeeks() {
      let box = try lockedKey(of: week)
      guard manager.fits(box.lock) else { continue }
      guard let key = manager.unlock(box) else { throw StoreFault.brokenKey(lockedFile(of: week)) }
      keys[week] = key
    }
    return keys
  }

  /// Overwrites a box's private key and removes it: what it sealed stays sealed for ever.
  func destroyKey(of week: Week) throws {
    slots.withLock { $0[week] = nil }
    for found in try names() where found.hasPrefix("box-\(week).") {
      try KeyFile.destroy(folder.appending(path: found))
    }
  }
}

extension KeyFolder {
  /// The box of a week whose key is there.
  func slot(stored week: Week) throws -> BoxSlot? {
    if let key = try boxKey(of: week) { return key.slot }
    return KeyFile.isThere(lockedFile(of: week)) ? try lockedKey(of: week).slot : nil
  }

  private func fresh(for week: Week, opened opening: BoxRules.Opening) throws -> BoxSlot {
    switch opening {
    case .automatic:
      return try KeyFile.key(
        in: keyFile(of: week), dated: week.monday.moment(hour: 0),
        fresh: { BoxKey.fresh(for: week).bytes },
        read: { BoxKey(week: week, stored: $0) }
      ).slot
    case .attended:
      guard let lock = try managerLock() else { throw StoreFault.noPassphrase }
      return try KeyFile.key(
        in: lockedFile(of: week), dated: week.monday.moment(hour: 0),
        fresh: { try lock.lock(BoxKey.fresh(for: week)).bytes },
        read: { LockedBoxKey(week: week, stored: $0) }
      ).slot
    }
  }

  func lockedKey(of week: Week) throws -> LockedBoxKey {
    try KeyFile.read(lockedFile(of: week)) { LockedBoxKey(week: week, stored: $0) }
  }

  func keyFile(of week: Week) -> URL { folder.appending(path: "box-\(week).key") }

  func lockedFile(of week: Week) -> URL { folder.appending(path: "box-\(week).locked") }

  /// The weeks that have a file `box-WEEK.ENDING`, or one that a power cut left beside it.
  private func weeks(ending: String) throws -> [Week] {
    try names().compactMap { name in
      let parts = name.split(separator: ".")
      guard name.hasPrefix("box-"), parts.dropFirst().first.map(String.init) == ending else {
        return nil
      }
      let day = parts[0].split(separator: "-").dropFirst().compactMap { Int($0) }
      return day.count == 3 ? Day(day[0], day[1], day[2]).map(Week.init(of:)) : nil
    }
  }
}
