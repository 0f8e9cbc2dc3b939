internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct SpeakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speak", abstract: "Make the recordings for Listen that are missing.",
    discussion: """
      In English, in each language that is offered, and of the sentence in each language of \
      "interpreter"; with --data also of what was published under "You said, we did". Each text \
      becomes a file in AUDIO/LANGUAGE/made, named after its code. A person's recording in \
      AUDIO/LANGUAGE under the same code wins over it. The program that speaks is set under \
      "speech" in service.yaml; espeak-ng and opus-tools are needed for the usual one.
      """)

  @OptionGroup var resources: ResourceOptions

  @Option(help: "One language only, as in pl; or interpreter, the sentences in all the others.")
  var language: String?

  @Option(help: "The folder in which everything is kept: what was published in it is recorded too.")
  var data: String?

  @Flag(help: "Only say what is missing, stale or left over.")
  var list = false

  @Flag(
    help:
      "Print every code with its text, for a person who records them: of English, or of --language."
  )
  var script = false

  @Flag(help: "A person's recordings say what their codes say now: write that down.")
  var accept = false

  func run() throws {
    if script { return print(try recorder(of: language ?? "en", resources.load()).reading) }
    for recorder in try recorders() {
      if accept {
        print(
          "\(recorder.name): \(try recorder.accept()) recordings by people are on the list anew.")
      } else if !list {
        try record(by: recorder)
      }
      say(recorder.state, of: recorder.name)
    }
  }

  private func recorders() throws -> [SpeechRecorder] {
    let loaded = try resources.load()
    if let language { return [try recorder(of: language, loaded)] }
    let all = try SpeechRecorder.all(loaded, audio: resources.audioFolder)
    guard let data else { return all }
    let published = try resources.start(data, clock: .system)
      .publishedRecorder(audio: resources.audioFolder)
    return all + [published]
  }

  private func recorder(of name: String, _ loaded: Resources) throws -> SpeechRecorder {
    try SpeechRecorder(loaded, name, audio: resources.audioFolder)
  }

  private func record(by recorder: SpeechRecorder) throws {
    let made = try recorder.record {
      print("made \(recorder.name)/\($0)")
    } lacking: {
      print("not made: \(recorder.name)/\($0), as \($1)")
    }
    print("\(recorder.name): \(made) recordings were made.")
  }

  private func say(_ state: SpeechRecorder.State, of name: String) {
    print("\(name): \(state.texts) texts, \(state.byPeople) of them read by people.")
    let lists = [
      ("missing", state.missing), ("stale, the text has changed", state.stale),
      ("left over, no page says it", state.leftOver),
      ("not on the list; run heard speak --accept", state.undescribed),
    ]
    for (kind, codes) in lists {
      for code in codes { print("\(kind): \(name)/\(code)") }
    }
  }
}
