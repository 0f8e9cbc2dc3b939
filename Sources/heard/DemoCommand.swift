internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill a new folder with made-up answers, to look at.",
    discussion: """
      Unless you say otherwise, about 1,000 made-up people visit in the six quarters that closed last. \
      Their answers go the same way as real ones, so the reports are what the service makes of them. \
      The pages say that the answers are made up.
      """)

  @OptionGroup var resources: ResourceOptions

  @Option(help: "The folder to fill. It must be new or empty.")
  var data: String

  @Option(help: "How many closed quarters it covers.")
  var quarters = 6

  @Option(help: "About how many people visit in a quarter: as many as your own council expects.")
  var visits = 180

  @OptionGroup var clock: ClockOption

  func validate() throws {
    guard quarters > 0, visits > 0 else {
      throw ValidationError(.noNumbers)
    }
  }

  func run() throws {
    var demo = try Demonstration(
      resources.load(), in: folderNamed(data), until: clock.time(), quarters: quarters,
      visitsAQuarter: visits)
    for line in try demo.run() { print(line) }
    print(
      """

      \(data) is full of made-up answers. To look at them, add an account and serve the folder:

        heard account add YOUR-NAME --role manager --data \(data)
        heard serve --data \(data)

      Then sign in at http://127.0.0.1:8080/staff
      """)
  }
}
