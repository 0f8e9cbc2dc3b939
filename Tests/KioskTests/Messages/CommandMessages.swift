import Store

@testable import Kiosk

extension AdministrationFault: Walked {
  static var first: AdministrationFault { .shortPassword }

  var next: AdministrationFault? {
    switch self {
    case .shortPassword: .oddName
    case .oddName: .unknownRole
    case .unknownRole: .unknownAccount
    case .unknownAccount: .shortPassphrase
    case .shortPassphrase: .differentPassphrases
    case .differentPassphrases: .doubtfulClock
    case .doubtfulClock: .unknownKey
    case .unknownKey: nil
    }
  }
}

extension RulesFault: Walked {
  static var first: RulesFault { .differ(["…"], forms: nil) }

  var next: RulesFault? {
    switch self {
    case .differ: .formsAreGone("…")
    case .formsAreGone: .unknown
    case .unknown: nil
    }
  }
}

extension TrialFault: Walked {
  static var first: TrialFault { .realFolder(anyFile) }
  var next: TrialFault? {
    switch self {
    case .realFolder: nil
    }
  }
}

extension DemoFault: Walked {
  static var first: DemoFault { .folderIsUsed(anyFile) }

  var next: DemoFault? {
    switch self {
    case .folderIsUsed: .attendedBoxes
    case .attendedBoxes: .lostVisit
    case .lostVisit: nil
    }
  }
}

extension PlaceSheetFault: Walked {
  static var first: PlaceSheetFault { .noHost }

  var next: PlaceSheetFault? {
    switch self {
    case .noHost: .noAddress("…")
    case .noAddress: nil
    }
  }
}

extension SpeechFault: Walked {
  static var first: SpeechFault { .noProgram("…") }

  var next: SpeechFault? {
    switch self {
    case .noProgram: .noEncoder
    case .noEncoder: .failed("…", anyNumber)
    case .failed: .notSound("…")
    case .notSound: .silent("…")
    case .silent: nil
    }
  }
}

extension Misuse: Walked {
  static var first: Misuse { .noPassword }

  var next: Misuse? {
    switch self {
    case .noPassword: .noPassphrase
    case .noPassphrase: .noTime("…")
    case .noTime: .noAddress("…")
    case .noAddress: .noLanguage("…")
    case .noLanguage: .noFolders
    case .noFolders: .noNumbers
    case .noNumbers: .openOrAttend
    case .openOrAttend: .keysTwice
    case .keysTwice: .servedByAnother("…")
    case .servedByAnother: .severalSockets(anyNumber)
    case .severalSockets: nil
    }
  }
}

/// A number that stands in no message by itself.
let anyNumber = 4711
