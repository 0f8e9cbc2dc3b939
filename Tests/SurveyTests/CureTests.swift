import Survey
import Testing

@Suite struct `Cures of faults` {
  /// A file, a text in it, what it becomes, the fault that is told, and what its cure makes of it.
  typealias Mistake = (file: String, text: String, into: String, fault: String, cured: String)

  @Test(arguments: spelling + texts + choices + settings)
  func `are told with the fault, and leave none when they are followed`(_ one: Mistake) throws {
    #expect(Small.files[one.file]?.contains(one.text) == true)
    let told = faults(in: Small.files(breaking: one.file, one.text, into: one.into))
    #expect(told.contains(one.fault), "\(told)")
    #expect(faults(in: Small.files(breaking: one.file, one.text, into: one.cured)) == [])
  }

  /// `write "…"` is what somebody types who follows it.
  @Test(arguments: spelling + settings)
  func `say to the letter what to write`(_ one: Mistake) throws {
    guard let cure = one.fault.firstRange(of: "; write \""), let end = one.fault.lastIndex(of: "\"")
    else { return }
    #expect(one.cured.contains(one.fault[cure.upperBound..<end]))
  }

  @Test(arguments: [
    ("visit.yml", "visit.yaml"), ("visit.YAML", "visit.yaml"), ("visit.yaml.txt", "visit.yaml"),
    ("Visit.yml.txt", "Visit.yaml"), ("service.yml", "service.yaml"),
    ("Themes.yaml", "themes.yaml"),
    ("shared.yaml.txt", "shared.yaml"), ("own-names.txt.txt", "own-names.txt"),
    ("Own-Names.txt", "own-names.txt"), ("own-unsafe-phrases.TXT", "own-unsafe-phrases.txt"),
  ])
  func `of a name under which a file is passed over is its right name`(
    _ name: String, _ right: String
  ) {
    var files = Small.files
    files[name] = files.removeValue(forKey: right.lowercased()) ?? "# None.\n"
    let told = faults(in: files).filter { $0.contains(name) }
    #expect(told == ["\(name):1: the file is passed over because of its name; name it \(right)"])
    #expect(!faults(in: files).contains { $0.contains("is missing") })
    files[right] = files.removeValue(forKey: name)
    #expect(faults(in: files) == [])
  }

  @Test func `of a name beside the right one is to take it away`() {
    var files = Small.files
    files["visit.yml"] = Small.visit
    #expect(
      faults(in: files) == [
        "visit.yml:1: the file is passed over because of its name; "
          + "take it out of the folder, for visit.yaml is there too"
      ])
  }

  @Test(arguments: ["Yes", "YES", "yes", "true"])
  func `are not needed for yes, however it is spelt`(_ word: String) throws {
    let files = Small.files(breaking: "service.yaml", "kiosk: yes", into: "kiosk: \(word)")
    let forms = try Forms(files: files, pictures: Small.pictures)
    #expect(forms.service.place("hall")?.isKiosk == true)
  }

  @Test(arguments: [
    "10.0.0.0/8", "127.0.0.1", "2001:db8::/32", "::1", "fe80::1", "1:2:3:4:5:6:7:8",
  ])
  func `are not needed for a network`(_ network: String) {
    let line = "release: quarter\nshared-networks: [\"\(network)\"]"
    #expect(faults(in: Small.files(breaking: "service.yaml", "release: quarter", into: line)) == [])
  }

  @Test(arguments: [
    "10.0.0", "256.1.1.1", "01.2.3.4", "10.0.0.0/33", "10.0.0.0/", "::1::", "1:2:3", ":::",
    "12345::",
    "10.0.0.0/8/8", "",
  ])
  func `are told for what is no network`(_ network: String) {
    let line = "release: quarter\nshared-networks: [\"\(network)\"]"
    let told = faults(in: Small.files(breaking: "service.yaml", "release: quarter", into: line))
    #expect(told.count == 1)
  }

  private func faults(in files: [String: String]) -> [String] {
    do {
      _ = try Forms(files: files, pictures: Small.pictures)
      return []
    } catch { return error.all.map(\.description) }
  }
}
