internal import ArgumentParser
internal import Kiosk
internal import System

struct BoxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "box", abstract: "Say when the box is opened next, or open one that is due.",
    discussion: """
      How many answers wait is never said. A passphrase is asked for, or read from standard input: \
      one line to open, two that are the same to set it.
      """)

  @OptionGroup var options: AdministrationOptions

  @Flag(help: "Open the boxes that are due, if they hold enough.")
  var open = false

  @Flag(help: "Set the passphrase with which a manager opens boxes from now on.")
  var attend = false

  func validate() throws {
    if open, attend { throw ValidationError(.openOrAttend) }
  }

  func run() throws {
    let administration = try options.open()
    if attend { return print(try set(in: administration)) }
    guard open else { return print(administration.nextOpening) }
    let passphrase = try administration.needsPassphrase() ? try asked("Passphrase: ") : nil
    print(try administration.openBox(passphrase: passphrase))
  }

  private func set(in administration: Administration) throws -> String {
    try administration.attendBoxes(
      passphrase: asked("New passphrase: "), again: asked("The same again: "))
  }

  private func asked(_ prompt: String) throws -> String {
    guard let line = Terminal.secret(prompt: prompt) else {
      throw ValidationError(.noPassphrase)
    }
    return line
  }
}
