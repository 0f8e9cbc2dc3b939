internal import Anonymity
internal import Store
internal import Survey
internal import Synchronization

/// Why figures cannot be released, in words for who runs the service: it stands in the log once, on the
/// managers' first page and at `/health` until it is mended.
final class StuckRelease: Sendable {
  private let text = Mutex<String?>(nil)

  var reason: String? { text.withLock { $0 } }

  func clear() { text.withLock { $0 = nil } }

  /// Whether it is another reason than before.
  func note(_ error: any Error) -> Bool {
    let reason = StuckRelease.summary(of: error)
    return text.withLock { text in
      defer { text = reason }
      return text != reason
    }
  }

  static func summary(of error: any Error) -> String {
    switch error {
    case let unplanned as UnplannedForm: unplanned.description
    case let table as TableFault: table.description
    case let faults as Faults: "\(faults)"
    default: Store.summary(of: error)
    }
  }
}
