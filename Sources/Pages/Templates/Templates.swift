internal import Mustache
public import Survey
internal import System

/// The templates of Assets/Templates: all are checked at once, and each is read when the first page
/// needs it.
public final class Templates: Sendable {
  private let files: [String: TemplateFile]
  private let libraries = Monitor([String: MustacheLibrary]())

  /// - Parameters:
  ///   - files: file name → text.
  ///   - words: what they say.
  /// - Throws: `Faults` with every name in a template that leads nowhere.
  public init(_ files: [String: String], saying words: PageWords) throws(Faults) {
    self.files = try TemplateCheck.checked(files, saying: words)
  }

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
