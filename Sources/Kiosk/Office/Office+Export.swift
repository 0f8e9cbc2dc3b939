public import Foundation
internal import Reports
internal import Store
internal import Survey

extension Office {
  /// Writes every released table as CSV, with a codebook; says what was written.
  public func export(to folder: URL) throws -> [String] {
    let closing = Closing(forms: materials.forms, store: store, today: Day(of: clock.now()))
    let tables = try closing.released()
    guard !tables.isEmpty else { return ["Nothing to write: no period has been released yet."] }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try Export(of: tables, forms: materials.forms.forms).files
      .sorted { $0.key < $1.key }
      .map { name, text in
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file, options: .atomic)
        return "Wrote \(file.path(percentEncoded: false))"
      }
  }
}
