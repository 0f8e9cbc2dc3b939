/// How a comment feels about what it tells of, as the person who read it says. Three and no more.
public enum Feeling: String, Sendable, CaseIterable {
  case good, mixed, bad
}
