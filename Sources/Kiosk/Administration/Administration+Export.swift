public import Foundation
internal import Reports
internal import Store
internal import Survey

extension Administration {
  /// Writes everything that was released, with the checked comments, as a data package; says what
  /// was written.
  public func export(to folder: URL) throws -> [String] {
    let export = try Exporting(
      forms: try forms.counting(store.keptForms()), words: content.words[.own],
      store: store,
      releaseJob: ReleaseJob(forms: forms, store: store, today: Day(of: clock.now()))
    ).export(withComments: true)
    guard !export.isEmpty else { return ["Nothing to write: no period has been released yet."] }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try export.files().sorted { $0.key < $1.key }.map { name, text in
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file, options: .atomic)
      return "Wrote \(file.path(percentEncoded: false))"
    }
  }
}
