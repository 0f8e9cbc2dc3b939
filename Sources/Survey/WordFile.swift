/// A file of words, one entry a line, "#" before a remark. What is wrong with a line is noted with its
/// place and its cure, and the others are read.
package struct WordFile {
  /// As faults tell it: `Words/nobody.txt`.
  package let name: String
  package let text: String
  private let notes = FaultNotes()

  package init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// What was found wrong while it was read.
  package var faults: [Fault] { notes.all.sorted { $0.line < $1.line } }

  /// Each entry once.
  package func lines() -> [Line] {
    var first: [String: Int] = [:]
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return all.enumerated().compactMap { place, written in
      let line = Line(number: place + 1, typed: written.trimmed, file: name, notes: notes)
      if line.text.isEmpty || line.text.hasPrefix("#") { return nil }
      if let earlier = first.updateValue(line.number, forKey: line.text) {
        line.isTwice(after: earlier)
        return nil
      }
      return line
    }
  }

  /// Each entry that is a phrase: one without a letter or a figure would be found nowhere.
  package func phrases(where isUsable: (Line) -> Bool = { _ in true }) -> [String] {
    lines().filter { line in
      let hasWords = line.text.contains { $0.isLetter || $0.isNumber }
      if !hasWords {
        line.fault(
          "\"\(line.typed)\" has no letters, and would never be found",
          "write the words as people write them")
      }
      return hasWords && isUsable(line)
    }.map(\.text)
  }

  /// A line by its number, to tell what is wrong with it, or what is wrong with the whole file.
  package func line(_ number: Int, _ text: String = "") -> Line {
    Line(number: number, typed: text, file: name, notes: notes)
  }

  /// An entry with its place.
  package struct Line {
    package let number: Int
    /// Capitals as they were typed.
    package let typed: String
    /// In small letters, as it is compared.
    package let text: String
    private let file: String
    private let notes: FaultNotes

    fileprivate init(number: Int, typed: String, file: String, notes: FaultNotes) {
      self.number = number
      self.typed = typed
      self.file = file
      self.notes = notes
      text = typed.lowercased()
    }

    package func fault(_ problem: String, _ cure: String) {
      notes.add(file, number, problem, cure)
    }

    package func isTwice(after earlier: Int) {
      fault("\"\(typed)\" is the same as line \(earlier)", "leave one of the two out")
    }

    /// What stands before a mark and after it; a fault where there is nothing.
    ///
    /// - Parameter shape: how such a line is written.
    package func parts(
      at mark: Character = ":", like shape: String, asTyped: Bool = false
    ) -> (key: String, rest: String)? {
      let whole = asTyped ? typed : text
      let parts = whole.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        .map(\.trimmed)
      guard parts.count == 2, !parts.contains("") else {
        fault("\"\(typed)\" is not whole", "write it as \"\(shape)\"")
        return nil
      }
      return (parts[0], parts[1])
    }
  }
}
