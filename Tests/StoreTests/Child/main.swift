// Answers for many visitors at once and says each thing when it is kept, until it is killed.
import Anonymity
import Foundation
import Store
import Survey

let folder = URL(filePath: CommandLine.arguments[1])
let store = try Store(in: folder)
let now = Day(number: 20_775).moment(hour: 10)

/// One line on the parent's pipe, whole or not at all.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// A visit of four answers, then a response in the box: `draft COOKIE 3`, `sent COOKIE`.
func visit() throws {
  let token = VisitToken.fresh()
  var draft = Draft(at: "north")
  let lapsing = now.adding(seconds: 86_400)
  var sealed = try token.seal(draft)
  try store.begin(sealed, lapsing: lapsing)
  for number in 1...4 {
    draft.done.insert("\(number)")
    let next = try token.seal(draft)
    guard try store.replace(next, after: sealed, lapsing: lapsing) == .saved else { return }
    sealed = next
    say("draft \(token.cookie) \(number)")
  }
  let week = Week(of: Day(of: now))
  let id = ResponseID(bytes: token.draftID.bytes)
  let response = SealedResponse(id: id, week: week, bytes: [UInt8](repeating: 7, count: 1_100))
  if try store.send(response, endingDraft: token.draftID) == .stored { say("sent \(token.cookie)") }
}

for _ in 0..<6 {
  Thread { while (try? visit()) != nil {} }.start()
}
while true { pause() }
