internal import Mustache
internal import System

/// The templates of Assets/Templates, each read when the first page needs it.
final class Templates: Sendable {
  private let files: [String: TemplateFile]
  private let libraries = Monitor([String: MustacheLibrary]())

  init(_ files: [String: TemplateFile]) { self.files = files }

  /// - Parameter values: what the names in the template stand for, escaped.
  func render(_ values: [String: Any], with name: String) throws -> String {
    guard let html = try library(for: name).render(values, withTemplate: name) else {
      throw TemplateFile.missing(name)
    }
    return html
  }

  /// A template with all that it puts in.
  private func library(for name: String) throws -> MustacheLibrary {
    if let library = libraries.withLock({ $0[name] }) { return library }
    var library = MustacheLibrary()
    for file in needed(by: name) {
      try library.register(TemplateFile.unescaped + file.text, named: file.name)
    }
    let made = library
    libraries.withLock { $0[name] = made }
    return made
  }

  private func needed(by name: String) -> [TemplateFile] {
    var names: Set<String> = []
    var found: [TemplateFile] = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard names.insert(next).inserted, let file = files[next] else { continue }
      found.append(file)
      waiting += file.includes
    }
    return found
  }
}

extension TemplateFile {
  /// Texts are put in as they are: they come escaped.
  fileprivate static let unescaped = "{{% CONTENT_TYPE: TEXT }}\n"
}
