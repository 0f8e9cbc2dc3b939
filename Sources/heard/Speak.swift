internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct Speak: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the recordings for Listen that are missing.",
    discussion: """
      Each text becomes a file in AUDIO/LANGUAGE/made, named after its code. A person's recording \
      in AUDIO/LANGUAGE under the same code wins over it. The program that speaks is set under \
      "speech" in service.yaml; espeak-ng and opus-tools are needed for the usual one.
      """)

  @OptionGroup var resources: ResourceOptions

  @Option(help: "The language, as in en.")
  var language = "en"

  @Flag(help: "Only say what is missing, stale or left over.")
  var list = false

  @Flag(help: "Print every code with its text, for a person who records them.")
  var script = false

  @Flag(help: "A person's recordings say what their codes say now: write that down.")
  var accept = false

  func run() throws {
    let recorder = try SpeechRecorder(
      resources.load(), language: language, audio: resources.audioFolder)
    if script { return print(recorder.reading) }
    if accept { print("\(try recorder.accept()) recordings by people are on the list anew.") }
    if !list, !accept {
      let made = try recorder.record { print("made \($0)") }
      print("\(made) recordings were made.")
    }
    say(recorder.state)
  }

  private func say(_ state: SpeechRecorder.State) {
    print("\(state.texts) texts, \(state.byPeople) of them read by people.")
    let lists = [
      ("missing", state.missing), ("stale, the text has changed", state.stale),
      ("left over, no page says it", state.leftOver),
      ("not on the list; run heard speak --accept", state.undescribed),
    ]
    for (kind, codes) in lists {
      for code in codes { print("\(kind): \(code)") }
    }
  }
}
