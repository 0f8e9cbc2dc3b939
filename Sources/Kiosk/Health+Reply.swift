internal import Foundation
internal import HTTP
internal import Store
internal import Survey

/// What `/health` says: `ok`, or what is wrong and what to do; with `?as=json` all that was looked at.
extension Health {
  /// Visits are refused only while nothing can be kept; the rest is for a person to see to.
  var status: Status { store == nil ? .ok : .unavailable }

  var text: String {
    guard !problems.isEmpty else { return "ok\n" }
    let word = store == nil ? "warning" : "failing"
    return ([word] + problems.map(\.description)).joined(separator: "\n") + "\n"
  }

  var problems: [HealthProblem] {
    var problems: [HealthProblem] = []
    if let store { problems.append(.store(store)) }
    if isDiskLow { problems.append(.disk) }
    if !isClockBelieved { problems.append(.clock) }
    if let forms { problems.append(.forms(forms)) }
    if let stuckRelease { problems.append(.release(stuckRelease)) }
    return problems + lostBoxes.map(HealthProblem.box)
  }

  static let clockProblem =
    "may be wrong, so nothing is opened, released or removed; set the clock right, or if it is "
    + "right, run heard clock --accept"

  /// - Parameter served: the forms that are served.
  func reply(asJSON: Bool, _ served: Forms) -> Reply {
    guard asJSON else { return .text(text, status) }
    var reply = Reply.file(json(served), type: "application/json")
    reply.status = status
    return reply
  }

  private func json(_ served: Forms) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? Array(encoder.encode(Written(self, served)))) ?? []
  }

  private struct Written: Encodable {
    let status: String
    let problems: [String: [String]]
    let freeMegabytes: Int?
    let forms: [String]

    init(_ health: Health, _ served: Forms) {
      status = health.problems.isEmpty ? "ok" : health.store == nil ? "warning" : "failing"
      problems = Dictionary(grouping: health.problems, by: \.name).mapValues { $0.map(\.what) }
      freeMegabytes = health.freeBytes.map { $0 >> 20 }
      forms = served.forms.map { "\($0.code) \($0.version)" }
    }
  }
}
