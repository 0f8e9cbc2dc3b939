import Foundation
import Kiosk
import Testing

@Suite struct `The recorder of speech` {
  @Test func `has nothing to do where all is recorded`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let state = recorded.recorder.state
    #expect(state.missing == [] && state.stale == [] && state.leftOver == [])
    #expect(state.texts > 250 && state.byPeople == 0)
  }

  @Test func `makes what is missing or stale by a voice that can be heard, and clears the rest`()
    throws
  {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    try FileManager.default.removeItem(at: recorded.file("first.buttons"))
    var spoken = recorded.script
    spoken["problems.choice.busy"] = "Come back later."
    spoken["gone"] = "Nobody says this."
    try Recorded.write("gone", to: recorded.file("gone"))
    try recorded.list(spoken)
    let before = recorded.recorder.state
    #expect(
      before.missing.map { $0.prefix { $0 != ":" } } == ["first.buttons", "problems.choice.busy"])
    #expect(before.stale == ["made/problems.choice.busy"] && before.leftOver == ["made/gone"])
    var made: [String] = []
    #expect(try recorded.recorder.record { made.append($0) } == 2)
    #expect(made == ["first.buttons", "problems.choice.busy"])
    for code in made {
      let bytes = try Data(contentsOf: recorded.file(code))
      #expect(bytes.prefix(4) == Data("OggS".utf8) && bytes.range(of: Data("OpusHead".utf8)) != nil)
      #expect(bytes.count > 2_000)
    }
    let after = recorded.recorder.state
    #expect(after.missing == [] && after.stale == [] && after.leftOver == [])
    #expect(!FileManager.default.fileExists(atPath: recorded.file("gone").path))
  }

  @Test func `makes anew what another text's code says now, and loses nothing`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    // As if a section had been put in above: each text has moved to the next code.
    var spoken = recorded.script
    (spoken["notice.2"], spoken["notice.3"]) = (spoken["notice.3"], spoken["notice.2"])
    try recorded.list(spoken)
    #expect(try recorded.recorder.record() == 2)
    #expect(recorded.recorder.state.missing == [])
  }

  @Test func `makes the sentence of each other language in its own voice, and tells of the rest`()
    throws
  {
    let recorded = try Recorded([
      ("# speech:\n#   en: espeak", "speech:\n  ro: espeak-ng -v nobody --stdin --stdout\n# espeak")
    ])
    defer { withExtendedLifetime(recorded) {} }
    let made = recorded.audio.appending(path: "interpreter/made")
    try FileManager.default.removeItem(at: made)
    let recorder = try SpeechRecorder(
      recorded.resources, SpeechRecorder.interpreters, audio: recorded.audio)
    var lacking: [String] = []
    #expect(try recorder.record(lacking: { code, _ in lacking.append(code) }) == 9)
    #expect(lacking == ["ro"])
    #expect(recorder.state.missing.map { $0.prefix { $0 != ":" } } == ["ro"])
  }

  @Test func `records what was published, which the pages then say`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let kiosk = try TestKiosk(recorded.resources)
    try publish(at: kiosk)
    let guest = try Visitor(at: kiosk).open("/you-said")
    #expect(try guest.page.sounds == ["This page", "The buttons"])
    #expect(try guest.page.reads("Some of this page has no sound yet."))
    let recorder = try ServiceStart(recorded.resources, data: kiosk.folder, clock: .system)
      .publishedRecorder(audio: recorded.audio)
    #expect(try recorder.record() == 2)
    #expect(recorded.recorder.state.leftOver == [])
    try kiosk.restart(with: Resources(audio: recorded.audio))
    for (path, name) in [("/you-said", "July to September 2026"), ("/", "What changed")] {
      try guest.open(path)
      #expect(try guest.page.sounds == ["This page", name, "The buttons"])
      #expect(try !guest.page.reads("Some of this page has no sound yet."))
      #expect(try guest.hear(guest.page.players[1]["src"] ?? "").body.hasPrefix("OggS"))
    }
  }

  private func publish(at kiosk: TestKiosk) throws {
    try kiosk.member().open("/staff/actions/new").write("Nobody rang back.", in: "What people said")
      .write("We ring each day.", in: "What we did, or why we could not").choose("Done", "Practice")
      .pick("July to September 2026", in: "Quarter in which it was said")
      .write("The manager", in: "Who leads").write("2026-12-31", in: "By when").press("Save")
      .press("Publish this")
  }

  @Test func `lets a person's recording win once it is said what it says`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let own = recorded.folder.appending(path: "practice.choice.yes.opus")
    try Recorded.write("a person", to: own)
    #expect(recorded.recorder.state.undescribed == ["practice.choice.yes"])
    #expect(try heard(recorded) == "practice.choice.yes")
    #expect(try recorded.recorder.accept() == 1)
    #expect(recorded.recorder.state.undescribed == [] && recorded.recorder.state.byPeople == 1)
    #expect(try heard(recorded) == "a person")
    try Recorded.list(["practice.choice.yes": "Yes, please."], in: recorded.folder)
    #expect(recorded.recorder.state.stale == ["practice.choice.yes"])
    #expect(try heard(recorded) == "practice.choice.yes")
  }

  @Test func `calls a person's recording of what no page says left over`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    try Recorded.write("a person", to: recorded.folder.appending(path: "no.such.text.opus"))
    #expect(try recorded.recorder.accept() == 0)
    #expect(recorded.recorder.state.leftOver == ["no.such.text"])
    #expect(recorded.recorder.state.undescribed == [])
  }

  private func heard(_ recorded: Recorded) throws -> String {
    let ana = try Visitor(at: TestKiosk(Resources(audio: recorded.audio))).open("/practice")
    return try ana.hear("/sound/practice/2").body
  }

  @Test(arguments: [
    ("cat /dev/null", "did not write WAV"), ("cat", "did not write WAV"),
    ("no-such-program", "there is no program"), ("false", "ended with 1"),
  ])
  func `refuses a program that makes nothing to hear`(command: String, fault: String) throws {
    let recorded = try Recorded([
      ("# speech:\n#   en: espeak", "speech:\n  en: \(command)\n# espeak")
    ])
    defer { withExtendedLifetime(recorded) {} }
    try FileManager.default.removeItem(at: recorded.file("first.buttons"))
    let error = #expect(throws: SpeechFault.self) { try recorded.recorder.record() }
    #expect(error?.description.contains(fault) == true)
    #expect(recorded.recorder.state.missing.count == 1)
  }

  @Test func `refuses silence`() throws {
    let silence = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: silence) }
    try Wave.of(Array(repeating: 3, count: 8_000)).write(to: silence)
    let recorded = try Recorded([
      ("# speech:\n#   en: espeak", "speech:\n  en: cat \(silence.path)\n# espeak")
    ])
    defer { withExtendedLifetime(recorded) {} }
    try FileManager.default.removeItem(at: recorded.file("first.buttons"))
    let error = #expect(throws: SpeechFault.self) { try recorded.recorder.record() }
    #expect(error?.description.contains("nothing can be heard") == true)
  }

  @Test func `names each text by a code that is a plain file name, and says each once`() throws {
    let script = try Recorded().script
    #expect(Set(script.values).count == script.count)
    for (code, text) in script {
      #expect(
        code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || ".-".contains($0)) })
      #expect(text.last.map { ".?!:".contains($0) } == true && !text.contains("{"), "\(text)")
    }
  }
}

/// A sound file with these samples.
enum Wave {
  static func of(_ samples: [Int16]) -> Data {
    let sound = samples.flatMap { bytes(Int($0), 2) }
    let format = bytes(1, 2) + bytes(1, 2) + bytes(16_000, 4) + bytes(32_000, 4) + bytes(2, 2)
    let head = Array("WAVEfmt ".utf8) + bytes(16, 4) + format + bytes(16, 2)
    let rest = head + Array("data".utf8) + bytes(sound.count, 4) + sound
    return Data(Array("RIFF".utf8) + bytes(rest.count, 4) + rest)
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
