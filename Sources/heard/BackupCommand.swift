internal import ArgumentParser
internal import Foundation
internal import Kiosk
internal import System

struct MakeBackupKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup-key",
    abstract: "Make the key that opens backups, and the lock that makes them.",
    discussion: "Make it once, on another machine if you can. The lock is no secret.")

  @Argument(
    help: "The file for the key. The lock goes beside it, as FILE.lock.", transform: fileNamed)
  var file: URL

  func run() throws { for line in try Backups.makeKey(at: file) { print(line) } }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write everything that is kept into one sealed file, while visitors answer.",
    discussion: """
      Nobody can read it without the key that heard backup-key made. Without the keys folder it \
      opens no box: give --with-keys, or --keys-to for a file of their own. What is open or was just \
      sent is left out, and so is what was deleted.
      """)

  @Option(help: "The folder in which everything is kept.", transform: folderNamed)
  var data = folderNamed("data")

  @Option(help: "The file to write. It must not be there yet.", transform: fileNamed)
  var to: URL

  @Option(help: "The lock that heard backup-key made.", transform: fileNamed)
  var lock: URL

  @Option(help: "Write the keys into this file, sealed as well.", transform: fileNamed)
  var keysTo: URL?

  @Flag(help: "Write the keys into the same file.")
  var withKeys = false

  func validate() throws {
    if withKeys, keysTo != nil {
      throw ValidationError(.keysTwice)
    }
  }

  func run() throws {
    print(
      try Backups.backUp(data, to: to, lock: lock, keysFile: keysTo, withKeys: withKeys))
  }
}

/// A backup and what opens it.
struct BackupOptions: ParsableArguments {
  @Argument(help: "The backup.", transform: fileNamed)
  var file: URL

  @Option(help: "The key that heard backup-key made.", transform: fileNamed)
  var key: URL

  @Option(help: "The file of the keys, where they were written apart.", transform: fileNamed)
  var keysFrom: URL?
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Open a backup and look through all of it. Nothing is changed."
  )

  @OptionGroup var backup: BackupOptions

  func run() throws {
    print(
      try Backups.verify(
        backup.file, keysFile: backup.keysFrom, key: backup.key,
        in: FileManager.default.temporaryDirectory))
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of data that is lost.",
    discussion: """
      Stop the service first. What does not verify is refused. Data that is there is never \
      overwritten; with --replace it is put aside.
      """)

  @OptionGroup var backup: BackupOptions

  @Option(
    help: "The folder to restore into. It is made if it is not there.", transform: folderNamed)
  var data = folderNamed("data")

  @Flag(help: "Put the data that is there aside.")
  var replace = false

  func run() throws {
    try data.take()
    for line in try Backups.restore(
      backup.file, keysFile: backup.keysFrom, key: backup.key, to: data, replacing: replace)
    { print(line) }
  }
}
