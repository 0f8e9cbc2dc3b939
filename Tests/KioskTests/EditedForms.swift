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
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
  return try Resources(forms: folder, audio: audio)
}
