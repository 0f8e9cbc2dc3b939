import Survey
import Testing

@Suite struct `A translation` {
  static let languages = ["pl", "ur"]

  @Test(arguments: languages) func `has the same codes and the same structure`(
    code: String
  ) throws {
    let english = try Folder.heard.get()
    let forms = try Forms(
      files: Folder.forms(), pictures: Folder.pictures(), in: Translated(code).translation)
    #expect(forms.forms.map(\.codes) == english.forms.map(\.codes))
    #expect(forms.opening == english.opening)
    #expect(forms.about.choices.map(\.value) == english.about.choices.map(\.value))
    for (form, other) in zip(forms.forms, english.forms) {
      #expect(form.title != other.title)
      for (question, same) in zip(form.questions, other.questions) {
        #expect(question.text != same.text, "\(question.code)")
        #expect(question.pages.map(\.choices.count) == same.pages.map(\.choices.count))
        #expect(question.choices.map(\.picture) == same.choices.map(\.picture))
        #expect(question.shown == same.shown && question.role == same.role)
      }
    }
  }

  @Test(arguments: languages) func `says every text of ours, with no name in braces lost`(
    code: String
  ) throws {
    let state = try Translated(code).state
    #expect(state.count > 900)
    #expect(state.missing == [] && state.outOfDate == [] && state.leftOver == [])
    #expect(state.wrong == [], "\(state.wrong)")
    #expect(!state.isChecked)
  }

  @Test func `tells what is missing, out of date, left over and wrong`() throws {
    var polish = try Translated("pl")
    polish.forms = polish.forms.replacing("pl: \"Nie wiem\"", with: "pl: \"\"")
      .replacing("en: \"Not yet\"", with: "en: \"Not for now\"")
    polish.wording = polish.wording.replacing("  links.help:", with: "  links.gone:")
      .replacing("{floor} odpowiedzi", with: "{flor} odpowiedzi")
      .replacing(
        "pl: \"Nikt tego teraz nie czyta.\"", with: "pl: \"\(String(repeating: "a ", count: 13))\"")
    let state = try polish.state
    #expect(state.missing.contains { $0.key == "links.help" && $0.what == "Get help" })
    #expect(state.missing.contains { $0.what == "I do not know" && $0.line > 1 })
    #expect(
      state.outOfDate.map(\.what) == ["\"Not for now\" is now \"Not yet\""])
    #expect(state.leftOver.map(\.key) == ["links.gone"])
    #expect(state.wrong.contains { $0.what == "keep {floor} as in the English" })
    #expect(state.wrong.contains { $0.key == "first.nobody" && $0.what.contains("over 12 words") })
    #expect(!state.isWhole)
  }

  @Test func `tells what is hard to read, as far as it can be known of any language`() throws {
    var polish = try Translated("pl")
    let own = try #require(polish.forms.said(of: "start.questions.know.self"))
    let behalf = try #require(polish.forms.said(of: "start.questions.know.for"))
    polish.forms = polish.forms.replacing("pl: \"\(behalf)\"", with: "pl: \"\(own)\"")
    polish.wording = polish.wording.replacing(
      "pl: \"Nikt tego teraz nie czyta.\"", with: "pl: \"Nikt tego teraz nie\"")
    let wrong = try polish.state.wrong
    #expect(wrong.first?.key == "first.nobody")
    #expect(wrong.first?.what.contains("end it as a sentence ends") == true)
    #expect(wrong.last?.key == "start.questions.know.for")
    #expect(wrong.last?.what.contains("speak of them") == true)
  }

  @Test func `is in English where nothing is translated, or from another English`() throws {
    var polish = try Translated("pl")
    polish.forms = polish.forms.replacing("en: \"Not yet\"", with: "en: \"Not for now\"")
    let forms = try Forms(
      files: Folder.forms(), pictures: Folder.pictures(), in: polish.translation)
    let know = try #require(forms.form("start")?.question("know"))
    #expect(know.choice("notyet")?.label.own == "Not yet")
    #expect(know.text.own == "Czy wiesz, co ma się stać?")
  }

  @Test func `is checked while both languages stay as they were read`() throws {
    var polish = try Translated("pl")
    polish.check(as: try polish.state.mark)
    #expect(try polish.state.isChecked)
    var changed = polish
    changed.forms = changed.forms.replacing("pl: \"Nie wiem\"", with: "pl: \"Nie znam\"")
    #expect(try changed.state.isWhole && !changed.state.isChecked)
    var english = polish
    english.english = english.english.replacing(
      "Nobody is reading this now.", with: "Nobody reads.")
    #expect(try !english.state.isWhole && !english.state.isChecked)
  }

  @Test func `that begins is a sheet with a place for each text`() throws {
    let texts = try Translated("pl").texts
    let sheet = TranslationSheet("xx", nil)
    let begun = try Translation(
      "pl",
      wording: sheet.wording(texts).replacing("lang: xx", with: "lang: pl")
        .replacing("name: \"\"", with: "name: X").replacing("english: \"\"", with: "english: X")
        .replacing("    xx:", with: "    pl:"),
      forms: sheet.forms(texts).replacing("    xx:", with: "    pl:"))
    let state = TranslationState(of: begun, beside: texts)
    #expect(state.missing.count == state.count && state.leftOver == [] && state.outOfDate == [])
  }

  @Test(arguments: languages) func `stays as it is when its sheet is written anew`(
    code: String
  ) throws {
    let translated = try Translated(code)
    let sheet = TranslationSheet(code, try translated.translation)
    #expect(sheet.wording(try translated.texts) == translated.wording)
    #expect(sheet.forms(try translated.texts) == translated.forms)
  }
}

/// A language of ours with its English, to be changed.
private struct Translated {
  let code: String
  var english: String
  var wording: String
  var forms: String

  init(_ code: String) throws {
    self.code = code
    english = try Folder.text("Assets/Wording/en.yaml")
    wording = try Folder.text("Assets/Wording/\(code).yaml")
    forms = try Folder.text("Forms/language-\(code).yaml")
  }

  var translation: Translation {
    get throws { try Translation(code, wording: wording, forms: forms) }
  }

  var texts: VisitorTexts {
    get throws { VisitorTexts(wording: english, forms: try Folder.forms()) }
  }

  var state: TranslationState {
    get throws { TranslationState(of: try translation, beside: try texts) }
  }

  mutating func check(as mark: String) {
    forms = forms.replacing("checked: \"no\"", with: "checked: A translator, June 2026")
      .replacing("mark: \"\"", with: "mark: \(mark)")
  }
}

extension String {
  /// What a file of a language says under a key.
  fileprivate func said(of key: String) -> String? {
    let lines = split(separator: "\n").map(String.init)
    guard let place = lines.firstIndex(of: "  \(key):"), place + 2 < lines.count else { return nil }
    return lines[place + 2].split(separator: "\"").dropFirst().first.map(String.init)
  }
}
