import Survey
import Testing

@Suite struct `Faults in the files of forms` {
  /// A file, a text in it, what it is broken into, and the fault that must be told.
  typealias Break = (file: String, text: String, into: String, fault: String)

  @Test func `the smallest folder has none`() throws {
    let forms = try Forms(files: Small.files, pictures: Small.pictures)
    #expect(forms.forms.map(\.code) == ["visit"])
  }

  @Test(arguments: forms + choices + routing + shared + service + themes)
  func `a broken line is told with its place and its cure`(_ one: Break) throws {
    let files = Small.files(breaking: one.file, one.text, into: one.into)
    #expect(files != Small.files)
    let faults = try #require(throws: Faults.self) {
      try Forms(files: files, pictures: Small.pictures)
    }
    #expect(faults.all.contains { $0.description.contains(one.fault) }, "\(faults)")
  }

  @Test(arguments: ["shared.yaml", "service.yaml", "themes.yaml"])
  func `a missing file is told`(_ name: String) throws {
    var files = Small.files
    files[name] = nil
    let faults = try #require(throws: Faults.self) {
      try Forms(files: files, pictures: Small.pictures)
    }
    #expect(
      faults.all.first?.description
        == "\(name):1: the file is missing; copy it from the Forms folder of the program")
  }

  @Test func `two files that are the same form are told`() throws {
    var files = Small.files
    files["again.yaml"] = Small.visit
    let faults = try #require(throws: Faults.self) {
      try Forms(files: files, pictures: Small.pictures)
    }
    #expect(
      faults.all.map(\.description) == [
        "again.yaml:1: two files are form \"visit\"; give each its own form:",
        "visit.yaml:1: two files are form \"visit\"; give each its own form:",
      ])
  }

  @Test func `all faults are told at once, each once`() throws {
    var files = Small.files(breaking: "visit.yaml", "The food", into: "'{food}'")
    files["visit.yaml"]?.replace("kind: each", with: "kind: loop")
    let faults = try #require(throws: Faults.self) {
      try Forms(files: files, pictures: Small.pictures)
    }
    #expect(
      faults.all.map { $0.description.prefix { $0 != ";" } } == [
        "visit.yaml:21: nothing can be filled in for the braces in \"{food}\"",
        "visit.yaml:37: question \"again\" has kind \"loop\"",
      ])
  }
}
