import Foundation
import Pages
import Survey
import Testing

@Suite struct `Templates` {
  @Test func `are all used, by a page or by another template`() {
    let pages = Set(Samples.all.pages.map(\.template))
    let included = Samples.templates.values.flatMap { text in
      text.matches(of: #/\{\{[<>]\s*([a-z_-]+)\s*\}\}/#).map { String($0.output.1) }
    }
    let all = Set(Samples.templates.keys.map { String($0.dropLast(".mustache".count)) })
    #expect(all.subtracting(pages).subtracting(included) == [])
    #expect(pages.union(included).subtracting(all) == [])
  }

  @Test(arguments: Voice.allCases)
  func `name only words that are there`(voice: Voice) {
    let words = Samples.all.renderer.words[voice]
    for (file, text) in Samples.templates {
      for match in text.matches(of: #/\{\{[#^\/]?(?:empty\()?words\.([A-Za-z.]+)/#) {
        #expect(words.at(String(match.output.1)) != nil, "\(file): words.\(match.output.1)")
      }
    }
  }

  @Test(arguments: Voice.allCases)
  func `and pages find every word that the program names`(voice: Voice) throws {
    let words = Samples.all.renderer.words[voice]
    let named = try Program.named()
    #expect(named.count > 30)
    for path in named { #expect(words.at(path) != nil, "\(path)") }
  }

  @Test(arguments: Samples.all.pages)
  func `leave no brace and no path of a word on a page`(sample: Samples.Sample) {
    #expect(!sample.html.contains("{"))
    let visible = sample.html.matches(of: #/>\s*([a-z]+\.[a-zA-Z.]+)\s*</#).map { $0.output.1 }
    #expect(visible == [])
  }
}

/// What the program's own files name.
private enum Program {
  /// The paths of words that stand in the sources, and those made of a message's name.
  static func named() throws -> Set<String> {
    var named: Set<String> = []
    for text in try sources() {
      named.formUnion(text.matches(of: #/\.texts?\(\s*"([A-Za-z.]+)"/#).map { String($0.output.1) })
      for match in text.matches(of: #/MessagePage\(\s*"([A-Za-z]+)"/#) {
        named.insert("messages.\(match.output.1).heading")
      }
      for match in text.matches(of: #/trouble\(\s*\.[A-Za-z]+, "([A-Za-z]+)"/#) {
        named.insert("errors.\(match.output.1).heading")
      }
    }
    return named.union(Interstitial.allCases.map { "messages.\($0.rawValue).heading" })
  }

  private static func sources() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    return try ["Pages", "Kiosk"].flatMap { folder in
      let folder = root.appending(path: folder)
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        .filter { $0.hasSuffix(".swift") }
        .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }
  }
}
