public import Logging

/// Every line that the service writes into its log by itself, for whoever runs it. What stands after
/// it says more: which period, what was wrong. *When something breaks* in the guides has a row for
/// each, and a test holds the two together.
public enum LogLine: String, CaseIterable, Sendable {
  case crashesAreWritten =
    "a crash could write memory to the disk; set LimitCORE=0 for the service"
  case memoryIsNotWiped =
    "memory that is given back is not overwritten: words may stay in it for a while"
  case lostCodes = "an account cannot sign in with its codes"
  case requestFailed = "a request failed"
  case answerNotSaved = "an answer could not be saved"
  case responseNotSaved = "a response could not be saved"
  case paperNotSaved = "a paper form could not be saved"
  case accountNotChanged = "an account could not be changed"
  case cardNotOpened = "a card could not be opened; it was left as it is"
  case languageNotRead = "a language cannot be read"
  case library = "libmicrohttpd"
  case readAnew = "forms and settings were read anew"
  case needsRestart =
    "leave-to, behind-tls and shared-networks take effect when the service is restarted"
  case notReadAnew = "forms and settings have a fault, the old ones serve on"
  case noLongerSo = "no longer so"
  case boxOpened = "the box was opened"
  case boxUnreadable = "some responses could not be opened and were kept"
  case released = "figures were released"
  case clockNotJudged = "judging the clock failed"
  case houseNotKept = "housekeeping failed"
  case leftVisitsNotForgotten = "forgetting visits that were left failed"
  case screensNotNoted = "noting the screens failed"
  case languagesNotCounted = "counting languages failed"
  case keyNotMade = "making the box's key failed"
  case boxNotOpened = "opening the box failed"

  var level: Logger.Level {
    switch self {
    case .boxOpened, .released: .info
    case .readAnew, .noLongerSo: .notice
    case .crashesAreWritten, .memoryIsNotWiped, .lostCodes, .library, .needsRestart: .warning
    default: .error
    }
  }
}

extension Logger {
  /// Writes one of the lines.
  ///
  /// - Parameter detail: what it is about; nothing that a visitor sent.
  public func write(_ line: LogLine, _ detail: String? = nil, _ metadata: Metadata? = nil) {
    log(
      level: line.level, "\(line.rawValue)\(detail.map { ": \($0)" } ?? "")", metadata: metadata)
  }
}
