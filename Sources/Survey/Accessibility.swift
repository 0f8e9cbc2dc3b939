/// What the accessibility statement says of a council's own arrangements: `accessibility` in
/// service.yaml. The Public Sector Bodies Accessibility Regulations 2018 ask for each of these.
public struct Accessibility: Sendable, Hashable {
  /// When the statement was first written, and last looked at.
  public let written: Day
  public let reviewed: Day
  /// Working days within which a report of a problem is answered.
  public let answerDays: Int
  /// For people who do not ring.
  public let email: String?
  /// Somebody went through every page by hand. Until then nobody can say that all is well.
  public let audit: Audit?
  /// When people with a learning disability tried it out.
  public let triedWithPeople: Day?

  public struct Audit: Sendable, Hashable {
    public let by: String
    public let day: Day
    /// Whether every criterion was met.
    public let isFull: Bool
  }

  /// Whether a year has gone by since somebody looked at it.
  public func isDue(on today: Day) -> Bool { reviewed.adding(days: 365) <= today }
}

extension Accessibility {
  init(from entry: Entry) {
    entry.allowsOnly(
      "written", "reviewed", "answer-days", "email", "audit", "tried-with-people",
      in: "\"accessibility\"")
    written = entry.day("written") ?? Day(number: 0)
    reviewed = entry.day("reviewed") ?? Day(number: 0)
    answerDays = entry.number("answer-days", in: 1...30, unless: 10)
    email = entry["email"]?.text
    audit = entry["audit"].map(Audit.init)
    triedWithPeople = entry["tried-with-people"].flatMap { _ in entry.day("tried-with-people") }
    if let email, !email.contains("@") || email.contains(where: \.isWhitespace) {
      entry["email"]?.fault(
        "\"\(email)\" is no email address", "write one, or take the line away")
    }
    if reviewed < written {
      entry.fault("it was looked at before it was written", "write the later day under reviewed:")
    }
  }
}

extension Accessibility.Audit {
  fileprivate init(from entry: Entry) {
    entry.allowsOnly("by", "on", "result", in: "\"audit\"")
    by = entry.required("by", in: "\"audit\"")
    day = entry.day("on") ?? Day(number: 0)
    let result: Result? = entry.named("result", in: "\"audit\"")
    isFull = result == .fully
  }

  private enum Result: String, CaseIterable { case partially, fully }
}

extension Entry {
  /// A day that must be there: `2026-11-21`.
  fileprivate func day(_ key: String) -> Day? {
    let text = required(key, in: "\"accessibility\"")
    let day = Day(text)
    if day == nil, !text.isEmpty {
      self[key]?.fault("\"\(text)\" is no day", "write it like 2026-11-21")
    }
    return day
  }
}
