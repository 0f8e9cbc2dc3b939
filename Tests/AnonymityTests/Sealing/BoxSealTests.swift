import Anonymity
import Survey
import Testing

@Suite struct `A response in the box` {
  let key = BoxKey.fresh(for: SealingParts.week)
  let id = ResponseID(bytes: Array(0..<16))
  let response: AnonymousResponse

  init() throws {
    var draft = Draft(at: "north")
    draft.answers["who"] = .chosen(["self"])
    draft.answers["good.text"] = .written(SealingParts.redacted("?! they were kind"))
    response = SealingParts.redactor.anonymise(
      draft, through: try SealingParts.form("end"), in: "North", leavingOutWords: false)
  }

  @Test func `opens with the key of its week, kept as 32 bytes`() throws {
    let sealed = try key.slot.seal(response, as: id)
    let kept = try #require(BoxKey(week: key.week, stored: key.bytes))
    #expect(key.bytes.count == 32)
    #expect(try kept.open(sealed) == response)
    #expect(sealed.week == SealingParts.week && sealed.id == id)
  }

  @Test func `opens with no other key`() throws {
    let sealed = try key.slot.seal(response, as: id)
    #expect(throws: SealFault.broken) { try BoxKey.fresh(for: key.week).open(sealed) }
    #expect(BoxKey(week: key.week, stored: Array(key.bytes.dropLast())) == nil)
    #expect(BoxKey(week: key.week, stored: []) == nil)
  }

  @Test func `is refused with a bit changed, cut off, or under another name`() throws {
    let sealed = try key.slot.seal(response, as: id)
    let places =
      Array(0..<40) + Array(stride(from: 40, to: sealed.bytes.count - 20, by: 97))
      + Array(sealed.bytes.indices.suffix(20))
    for position in places {
      var bytes = sealed.bytes
      bytes[position] ^= 1 << UInt8(position % 7)
      let changed = SealedResponse(id: id, week: key.week, bytes: bytes)
      #expect(throws: SealFault.broken) { try key.open(changed) }
    }
    for length in [0, 31, 32, 33, 48, sealed.bytes.count - 1] {
      let cut = SealedResponse(id: id, week: key.week, bytes: Array(sealed.bytes.prefix(length)))
      #expect(throws: SealFault.broken) { try key.open(cut) }
    }
    let other = ResponseID(bytes: Array(1..<17))
    let moved = SealedResponse(id: other, week: key.week, bytes: sealed.bytes)
    #expect(throws: SealFault.broken) { try key.open(moved) }
  }

  @Test func `looks different each time`() throws {
    #expect(try key.slot.seal(response, as: id).bytes != key.slot.seal(response, as: id).bytes)
  }
}
