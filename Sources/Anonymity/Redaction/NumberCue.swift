internal import Survey

/// What stands around a number that tells what it is: a line of "number-cues".
package struct NumberCue: Sendable {
  let line: Int
  let placeholder: Placeholder
  /// The youngest age, or the fewest figures.
  let least: Int
  let cues: [Cue]
  package let example: String

  static let kinds: [Placeholder] = [.age, .bankNumber, .phone, .reference, .address, .nothing]

  /// Reads "age | 16 | <kin> of _ $ | a woman of 58": nil, and a fault, if a part of it cannot be read.
  init?(_ line: WordFile.Line, groups: CueGroups) {
    guard let row = CueRow(line, like: "kind | least | cues | example") else { return nil }
    cues = row.cues(groups: groups)
    let kind = NumberCue.kinds.first { $0.words == row.name }
    if kind == nil {
      let known = NumberCue.kinds.map(\.words).joined(separator: ", ")
      row.fault("no rule asks for this kind", "write one of \(known)")
    }
    if Int(row.value) == nil {
      row.fault(
        "\"\(row.value)\" is no number", "write the youngest age, or the fewest figures, as in 16")
    }
    if row.patterns.isEmpty { row.fault("it has no cue", "write what stands around the number") }
    guard let kind, let least = Int(row.value), !cues.isEmpty, cues.count == row.patterns.count
    else { return nil }
    self.line = line.number
    placeholder = kind
    self.least = least
    example = row.purpose
  }
}
