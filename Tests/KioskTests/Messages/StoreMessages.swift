import Anonymity
import Foundation
import Store
import Survey

/// Stands for whatever is named.
let anyFile = URL(filePath: "/…")
let anyWeek = Week(of: Day(number: 0))

extension StoreFault: Walked {
  static var first: StoreFault { .newer(anyFile) }

  var next: StoreFault? {
    switch self {
    case .newer: .notOurs(anyFile)
    case .notOurs: .damaged(anyFile)
    case .damaged: .fileIsGone(anyFile)
    case .fileIsGone: .noRoom(anyFile)
    case .noRoom: .cannotWrite(anyFile)
    case .cannotWrite: .openKeys(anyFile)
    case .openKeys: .brokenKey(anyFile)
    case .brokenKey: .missingKey(anyFile)
    case .missingKey: .otherKey(anyFile)
    case .otherKey: .keyIsNeeded(.takeBack)
    case .keyIsNeeded(.takeBack): .keyIsNeeded(.release)
    case .keyIsNeeded: .noPassphrase
    case .noPassphrase: .wrongPassphrase
    case .wrongPassphrase: .stillLocked(anyWeek)
    case .stillLocked: .lostSecondStep
    case .lostSecondStep: nil
    }
  }
}

extension BackupFault: Walked {
  static var first: BackupFault { .isThere(anyFile) }

  var next: BackupFault? {
    switch self {
    case .isThere: .cannotWrite(anyFile)
    case .cannotWrite: .cannotRead(anyFile)
    case .cannotRead: .notAsWritten(anyFile)
    case .notAsWritten: .noBackup(anyFile)
    case .noBackup: .otherKey(anyFile)
    case .otherKey: .noKey(anyFile)
    case .noKey: .damaged(anyFile)
    case .damaged: .newer(anyFile)
    case .newer: .folderIsUsed(anyFile)
    case .folderIsUsed: .wasPutAside(anyFile)
    case .wasPutAside: nil
    }
  }
}

extension TableFault: Walked {
  static var first: TableFault { .changed }

  var next: TableFault? {
    switch self {
    case .changed: .unknownLayout
    case .unknownLayout: nil
    }
  }
}
