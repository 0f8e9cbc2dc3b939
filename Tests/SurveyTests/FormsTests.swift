import Survey
import Testing

@Suite struct `The forms of the product` {
  @Test func `load without a fault, in the order of the first page`() throws {
    let forms = try Folder.heard.get()
    #expect(forms.forms.map(\.code) == ["start", "now", "end", "before"])
    #expect(forms.about.choices.map(\.value) == ["start", "now", "end", "before", "unsure"])
    #expect(forms.about.choices.map(\.opens) == ["start", "now", "end", "before", "now"])
  }

  @Test(arguments: CodeTables.forms)
  func `keep every code`(_ table: (form: String, own: [CodeTables.Row])) throws {
    let (form, own) = (try Folder.form(Form.Code(table.form)), table.own)
    let rows = CodeTables.opening + own + CodeTables.closing
    #expect(form.questions.map(\.code.text) == rows.map(\.question))
    for (question, row) in zip(form.questions, rows) {
      #expect(question.choices.map(\.code.text).joined(separator: " ") == row.choices)
      let hasNone = question.kind == .words || question.offersChosenOf != nil
      #expect(hasNone || !row.choices.isEmpty)
    }
    let shared = Set(["who", "helper", "basis", "view"])
    let main = form.questions.filter { $0.isCore && !shared.contains($0.code.text) }
    #expect(main.map(\.code.text).joined(separator: " ") == CodeTables.main[form.code.text])
  }

  @Test func `say no sentence of over 12 words in either voice`() throws {
    for text in try wordings().flatMap({ [$0.own, $0.behalf] }) {
      for sentence in text.split(whereSeparator: { ".?!:".contains($0) }) {
        #expect(sentence.split(separator: " ").count <= 12, "\(sentence)")
      }
    }
  }

  @Test func `never speak to the person in the words for someone else`() throws {
    let own = Set(["you", "your", "yourself", "me", "my", "myself"])
    let toHelper = Set([
      "Do you know what they want to happen?", "Show me some ideas",
      "Choose what they told you or showed you.", "Choose as many as you like.",
      "You can stop when you like.", "Did someone talk with them, or you, first?",
      "What was good for them? Use your own words.",
      "What could be better for them? Use your own words.",
    ])
    let forms = try Folder.heard.get()
    let shared = Set(["who", "helper", "basis", "view"] as [Question.Code])
    for question in forms.forms.flatMap(\.questions) where !shared.contains(question.code) {
      for text in question.wordings.map(\.behalf) where !toHelper.contains(text) {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        #expect(own.isDisjoint(with: words), "\(question.code): \(text)")
      }
    }
  }

  @Test func `show a picture beside every question`() throws {
    let forms = try Folder.heard.get()
    #expect(forms.about.picture != nil)
    // The page for own words has a picture of its own; what is asked about each wish has the wish's.
    for question in forms.forms.flatMap(\.questions) + [forms.time, forms.practice]
    where question.kind == .one || question.kind == .many {
      #expect(question.picture != nil, "\(question.code)")
    }
  }

  @Test func `show a picture beside every choice, and 5 choices a page at most but for one list`()
    throws
  {
    let forms = try Folder.heard.get()
    for question in forms.forms.flatMap(\.questions) + [forms.time, forms.practice] {
      #expect(question.choices.allSatisfy { $0.picture != nil }, "\(question.code)")
      let isPartsList = question.code == "good" || question.code == "better"
      let most = isPartsList ? 10 : question.code == "wish" || question.code == "wished" ? 5 : 6
      #expect(question.pages.allSatisfy { $0.choices.count <= most }, "\(question.code)")
    }
  }

  @Test func `ask of every wish whether it came true, in both voices`() throws {
    let start = try #require(try Folder.form("start").question("wish"))
    let end = try #require(try Folder.form("end").question("wished"))
    #expect(end.choices == start.choices)
    for wish in start.choices {
      let asked = try #require(try Folder.form("end").question(Code("happened.\(wish.code)")))
      #expect(asked.kind == .one)
      #expect(asked.text == wish.happened)
      #expect(asked.text.own != asked.text.behalf)
      #expect(asked.choices.map(\.code) == ["yes", "bit", "no", "soon", "cannot", "dk"])
    }
  }

  @Test func `let only someone who answers for another say that they cannot tell`() throws {
    for question in try Folder.heard.get().forms.flatMap(\.questions) {
      for choice in question.choices where choice.code == "cannot" || choice.isApart {
        #expect(choice.code == "cannot" && choice.isApart && choice.only == .behalf)
      }
    }
  }

  @Test func `let nothing be chosen beside nothing, in every list of parts`() throws {
    for (form, question) in [("now", "better"), ("end", "good"), ("end", "better")] {
      let choices = try #require(try Folder.form(Code(form)).question(Code(question))?.choices)
      #expect(choices.filter(\.isExclusive).map(\.code) == ["nothing"])
      #expect(choices.allSatisfy { $0.theme != nil })
    }
  }

  @Test func `store neither the time, the practice nor how sure a helper is by group`() throws {
    let forms = try Folder.heard.get()
    #expect(!forms.time.isStored && !forms.practice.isStored)
    let alone = forms.forms.flatMap(\.questions).filter(\.isCountedAlone).map(\.code)
    #expect(Set(alone) == ["basis"])
  }

  private func wordings() throws -> [Wording] {
    let forms = try Folder.heard.get()
    let questions = forms.forms.flatMap(\.questions) + [forms.time, forms.practice]
    return questions.flatMap(\.wordings) + [forms.about.text] + forms.about.choices.map(\.label)
      + forms.forms.compactMap(\.offers?.text) + forms.forms.compactMap(\.list?.heading)
  }
}

extension Question {
  /// Every text of a question and its choices.
  fileprivate var wordings: [Wording] {
    [text] + lead + help + pages.compactMap(\.heading) + choices.map(\.label)
      + choices.flatMap(\.help) + choices.compactMap(\.happened)
  }
}
