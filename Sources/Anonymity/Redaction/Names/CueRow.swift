internal import Survey

/// A line of "name-evidence" or "number-cues": a name or kind, a weight or least, cues, and what it is for.
struct CueRow {
  let line: WordFile.Line
  let name: String
  let value: String
  let patterns: [String]
  /// As it was typed.
  let purpose: String

  /// - Returns: nil, and a fault, where a column is not there.
  init?(_ line: WordFile.Line, like shape: String) {
    let columns = line.typed.split(separator: "|", omittingEmptySubsequences: false)
    guard columns.count >= 4,
      ![0, 1, columns.count - 1].contains(where: { columns[$0].trimmed.isEmpty })
    else {
      line.fault("\"\(line.typed)\" is not whole", "write it as \"\(shape)\"")
      return nil
    }
    self.line = line
    name = columns[0].trimmed.lowercased()
    value = columns[1].trimmed
    // Cues have bars of their own: the first two and the last part the columns.
    patterns = columns[2..<columns.count - 1].joined(separator: "|").split(separator: ";")
      .map { $0.trimmed.lowercased() }
    purpose = columns[columns.count - 1].trimmed
  }

  func fault(_ problem: String, _ cure: String) { line.fault("\"\(name)\": \(problem)", cure) }

  /// The patterns that can be read; a fault for each of the others.
  func cues(groups: CueGroups) -> [Cue] {
    patterns.compactMap { pattern in
      do throws(CueProblem) {
        return try Cue(pattern, groups: groups)
      } catch {
        fault(error.text, "write it like its neighbours")
        return nil
      }
    }
  }
}
