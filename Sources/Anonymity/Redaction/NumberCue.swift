internal import Survey

/// What stands around a number that tells what it is: a line of "number-cues".
package struct NumberCue: Sendable {
  let placeholder: Placeholder
  /// The youngest age, or the fewest figures.
  let least: Int
  let cues: [Cue]
  package let example: String

  /// Reads "age | 16 | <kin> of _ $ | a woman of 58": nil if a part of it cannot be read.
  init?(_ line: String, groups: CueGroups) {
    let columns = line.split(separator: "|", omittingEmptySubsequences: false)
    guard columns.count >= 4, let least = Int(columns[1].trimmed) else { return nil }
    // Cues have bars of their own: the first two and the last part the columns.
    let patterns = columns[2..<columns.count - 1].joined(separator: "|").split(separator: ";")
    let cues = patterns.map { Cue($0.trimmed, groups: groups) }
    guard cues.allSatisfy({ $0 != nil }) else { return nil }
    placeholder = Placeholder(words: columns[0].trimmed)
    self.least = least
    self.cues = cues.compactMap { $0 }
    example = columns[columns.count - 1].trimmed
  }
}
