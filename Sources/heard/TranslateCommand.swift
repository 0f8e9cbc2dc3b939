internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Write the two files of a language, for a translator to fill in.",
    discussion: """
      Writes ASSETS/Wording/LANGUAGE.yaml and FORMS/language-LANGUAGE.yaml: each text in English with \
      what it is in the language. What is translated already stays; what is not has an empty place.
      """)

  @OptionGroup var resources: ResourceOptions

  @Option(help: "The language, as in pl.")
  var language: String

  func run() throws {
    guard let forms = resources.forms, let assets = resources.assets else {
      throw ValidationError(.noFolders)
    }
    guard language.count <= 8, language.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
    else { throw ValidationError(.noLanguage(language)) }
    let sheets = try resources.load().translationSheets(language)
    for (folder, sheet) in [(assets, sheets.wording), (forms, sheets.forms)] {
      let file = folderNamed(folder).appending(path: sheet.name)
      try Data(sheet.text.utf8).write(to: file, options: .atomic)
      print("wrote \(folder)/\(sheet.name)")
    }
  }
}
