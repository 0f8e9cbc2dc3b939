internal import ArgumentParser
internal import Kiosk
internal import System

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Manage the people who may see the reports.",
    subcommands: [Add.self, List.self, Remove.self, ForgetCodes.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an account, or give one a new password and role.",
      discussion: """
        The password is asked for, or read from the first line of standard input. Who is signed in \
        by this name is signed out. Codes from a phone stay as they were.
        """)

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "What they may do: translator, viewer, reviewer or manager.")
    var role: String

    @OptionGroup var options: AdministrationOptions

    func run() throws {
      guard let password = Terminal.secret(prompt: "Password for \(name): ") else {
        throw ValidationError(.noPassword)
      }
      try options.openData().setPassword(password, of: name, as: role)
      print("\(name) can sign in at /staff as a \(role)")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List who may come in.")

    @OptionGroup var options: AdministrationOptions

    func run() throws { for line in try options.openData().accounts() { print(line) } }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove an account and sign it out. What it did stays in the audit log.")

    @Argument(help: "The name they sign in with.")
    var name: String

    @OptionGroup var options: AdministrationOptions

    func run() throws { print(try options.openData().removeAccount(name)) }
  }

  struct ForgetCodes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let someone who lost their phone sign in with the password alone.")

    @Argument(help: "The name they sign in with.")
    var name: String

    @OptionGroup var options: AdministrationOptions

    func run() throws { print(try options.openData().forgetCodes(of: name)) }
  }
}
