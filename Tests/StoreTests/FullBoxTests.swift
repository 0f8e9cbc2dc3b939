import Foundation
import Testing

@Suite struct `Housekeeping with a full box` {
  /// Sixteen thousand sealed rows, 64 MB.
  @Test func `keeps few of its rows in memory at once`() throws {
    let context = try TestStore()
    try context.meddle(
      """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 16000)
      INSERT INTO sealedResponse (id, week, sealed)
      SELECT randomblob(16), '2099-01-05', randomblob(4096) FROM number
      """)
    let before = try context.rows("SELECT * FROM sealedResponse WHERE id < x'01' ORDER BY id")
    let lines = try Busy(in: context.folder, "keep-house").lines(thenKilledAfter: .max)
    let megabytes = try #require(lines.first.flatMap { Int($0) }) / 1_024
    #expect(megabytes < 16)
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 16_000)
    #expect(try context.rows("SELECT * FROM sealedResponse WHERE id < x'01' ORDER BY id") == before)
  }
}
