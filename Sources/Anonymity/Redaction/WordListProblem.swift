/// What is wrong with a list of words in `Assets/Words`, and what to do.
public enum WordListProblem: CustomStringConvertible, Sendable {
  case missing(String)
  case noKindOfWord(line: String, known: String)
  case noGroup(line: String)
  case missingGroup(String)
  case noKindOfOrganisation(line: String)
  case noEvidence(line: String)
  case strangeCue(String, of: String)
  case noNumberCue(line: String)
  case noKindOfName(line: String)

  public var description: String {
    switch self {
    case .missing(let name):
      "the word list \"\(name)\" is missing; put \(name).txt back into Assets/Words"
    case .noKindOfWord(let line, let known):
      "names-that-are-words: \"\(line)\" names no kind of word; begin it with one of \(known)"
    case .noGroup(let line):
      "word-groups: \"\(line)\" has no group; write \"group: words\""
    case .missingGroup(let group):
      "word-groups: no line begins with \"\(group):\", which rules ask for; write its words again"
    case .noKindOfOrganisation(let line):
      "organisation-kinds: \"\(line)\" has no kind; write \"kind: ending, ending\""
    case .noEvidence(let line):
      "name-evidence: \"\(line)\" is not whole; write its name, weights, cues and reason"
    case .strangeCue(let cue, let name):
      "name-evidence: the cue \"\(cue)\" of \"\(name)\" cannot be read; write it like its neighbours"
    case .noNumberCue(let line):
      "number-cues: \"\(line)\" cannot be read; write its kind, least, cues and example"
    case .noKindOfName(let line):
      "organisation-names: \"\(line)\" has no kind; write \"kind: name, name\""
    }
  }
}
