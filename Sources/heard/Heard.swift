internal import ArgumentParser

/// The command: wiring and nothing else.
@main struct Heard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heard",
    abstract: "An accessible feedback and outcome survey service for adult safeguarding.",
    discussion: """
      Start with "heard serve". Everything it needs is inside the program; what it keeps goes into \
      the folder given with --data.
      """,
    version: "0.1.0",
    subcommands: [
      Serve.self, Demo.self, Check.self, Redact.self, Box.self, Rules.self, Release.self,
      Export.self, Places.self, Account.self, Keys.self, Clock.self, MakeBackupKey.self,
      Backup.self, Verify.self, Restore.self, Speak.self, Translate.self,
    ])
}
