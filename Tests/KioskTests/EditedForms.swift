import Embedded
import Foundation
import Kiosk

/// The service's materials after somebody has edited one of the forms.
///
/// - Parameter others: changes in other files that go with it.
func edited(
  _ name: String, _ changes: [(String, String)],
  _ others: [(file: String, old: String, new: String)] = [], audio: URL? = nil
) throws -> Resources {
  var files = Embedded.files(in: "Forms")
  for other in others {
    files[other.file] = files[other.file]?.replacing(other.old, with: other.new)
  }
  for (old, new) in changes {
    guard let text = files[name], text.contains(old) else {
      throw Unfit("\(name) no longer has \"\(old)\"")
    }
    files[name] = text.replacing(old, with: new)
  }
  let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try folder.fill(with: files)
  return try Resources(forms: folder, audio: audio)
}

extension URL {
  /// Writes files by their paths below the folder.
  func fill(with files: [String: String]) throws {
    for (name, text) in files {
      let file = appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
