public import Foundation
internal import Store

extension OpenedData {
  /// Said at the start, for the log.
  var keyWarnings: [String] {
    store.keysNoted.sorted { $0.rawValue < $1.rawValue }
      .map { "\(Remark.newKey($0))" }
  }
}

extension Administration {
  /// A line for each standing key: whether it is the one that the data was begun with.
  public static func keyStates(in data: URL) throws -> [String] {
    try Store.keyStates(in: data).map { state in
      "\(state.key.rawValue)  \(state.fault.map { "\($0)" } ?? "as it should be")"
    }
  }

  /// Makes a new key in the place of one that is lost for good.
  public static func beginAnew(_ name: String, in data: URL) throws -> String {
    guard let key = StandingKey(rawValue: name) else { throw AdministrationFault.unknownKey }
    try Store.beginAnew(key, in: data)
    return "A new \(name) was made. \(loss(of: key))"
  }

  private static func loss(of key: StandingKey) -> String {
    switch key {
    case .takeBack: "Answers that lie in the box cannot be taken back with their words any more."
    case .account: "Who used codes from a phone must set them up again: heard account forget-codes."
    case .cardSalt: "Cards that were given out do not open any more."
    case .release: ""
    }
  }
}
