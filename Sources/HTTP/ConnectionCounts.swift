import System

/// How many connections each address holds right now.
final class ConnectionCounts: Sendable {
  private let most: Int
  private let trusted: [Network]
  private let held = Monitor<[NetworkAddress: Int]>([:])

  init(_ limits: Limits) {
    most = limits.connectionsPerAddress
    trusted = limits.trusted
  }

  func admits(_ address: NetworkAddress) -> Bool {
    isTrusted(address) || held.change { $0[address.household, default: 0] < most }
  }

  func enter(_ address: NetworkAddress) {
    guard !isTrusted(address) else { return }
    held.change { $0[address.household, default: 0] += 1 }
  }

  func leave(_ address: NetworkAddress) {
    guard !isTrusted(address) else { return }
    held.change { held in
      let left = held[address.household, default: 1] - 1
      held[address.household] = left > 0 ? left : nil
    }
  }

  private func isTrusted(_ address: NetworkAddress) -> Bool {
    trusted.contains { $0.contains(address) }
  }
}
