internal import ArgumentParser
internal import HTTP
internal import Kiosk

struct Account: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Manage the people who may see the reports.", subcommands: [Add.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an account, or give one a new password.",
      discussion: "The password is asked for, or read from the first line of standard input.")

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "What they may do: viewer, reviewer or manager.")
    var role: String

    @OptionGroup var options: OfficeOptions

    func run() throws {
      guard let password = Terminal.secret(prompt: "Password for \(name): ") else {
        throw ValidationError("no password was given")
      }
      try options.open().setPassword(password, of: name, as: role)
      print("\(name) can sign in at /staff as a \(role)")
    }
  }
}
