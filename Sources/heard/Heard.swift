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
      ServeCommand.self, DemoCommand.self, CheckCommand.self, RedactCommand.self, BoxCommand.self,
      RulesCommand.self, ReleaseCommand.self, ExportCommand.self, PlacesCommand.self,
      AccountCommand.self, KeysCommand.self, ClockCommand.self, MakeBackupKeyCommand.self,
      BackupCommand.self, VerifyCommand.self, RestoreCommand.self, SpeakCommand.self,
      TranslateCommand.self,
    ])
}
