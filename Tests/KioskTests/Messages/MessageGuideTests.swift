import Anonymity
import Foundation
import GRDB
import Kiosk
import Store
import Survey
import Testing

/// When something breaks is the guide to every message of the program. Faults in forms and settings carry
/// their cure with them, which other tests follow to the letter; they are told of there in one line.
@Suite struct `The guide to messages` {
  @Test func `has a row for each message there is, and for no other`() throws {
    let messages = try Set(all.map(headline))
    let rows = try Set(guide.map(\.message))
    #expect(messages.subtracting(rows).sorted() == [], "not in the guide")
    #expect(rows.subtracting(messages).sorted() == [], "said by nobody")
  }

  @Test func `says of each what it means and what to do`() throws {
    for row in try guide { #expect(row.cells.count == 3 && !row.cells.contains(""), "\(row)") }
  }

  @Test func `names each once in a table`() throws {
    for table in try page.components(separatedBy: "| --- |").dropFirst() {
      let rows = Self.rows(in: table.components(separatedBy: "\n\n")[0]).map(\.message)
      #expect(rows.count == Set(rows).count, "\(rows)")
    }
  }

  private var all: [String] {
    get throws {
      let ofDatabase = DatabaseError(resultCode: ResultCode(rawValue: Int32(anyNumber)))
      let kinds: [[String]] = [
        StoreFault.all, BackupFault.all, TableFault.all,
        AdministrationFault.all, RulesFault.all, TrialFault.all, DemoFault.all,
        PlaceSheetFault.all, SpeechFault.all, Misuse.all, serviceMessages,
        LogLine.allCases.map(\.rawValue), [Store.summary(of: ofDatabase)], try missingRole,
      ]
      return kinds.flatMap(\.self)
    }
  }

  /// What is said of a role that no question has.
  private var missingRole: [String] {
    get throws {
      let resources = try edited("end.yaml", [("role: why", "stored: yes")])
      return resources.warnings.filter { $0.hasPrefix("no question has") }.map {
        $0.replacing(/role: \w+, so [^;]+/, with: "role: …, so …")
      }
    }
  }

  /// A message up to what to do, with `…` for whatever is named in it.
  private func headline(_ message: String) -> String {
    let names = ["/…:\(anyNumber)", "…:\(anyNumber)", "/…", "\(anyNumber)", "\(anyWeek)"]
    var text = String(message.components(separatedBy: "; ")[0])
    for name in names + StandingKey.allCases.map(\.rawValue) {
      text = text.replacing(name, with: "…")
    }
    return text
  }

  private struct Row {
    let message: String
    let cells: [String]
  }

  private var page: String {
    get throws {
      let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
      return try String(
        contentsOf: root.appending(path: "Sources/Kiosk/Kiosk.docc/WhenSomethingBreaks.md"),
        encoding: .utf8)
    }
  }

  private var guide: [Row] { get throws { Self.rows(in: try page) } }

  private static func rows(in text: String) -> [Row] {
    text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(message: String(cells[0].dropFirst().prefix { $0 != "`" }), cells: cells)
    }
  }
}
