internal import Anonymity
internal import Survey

/// What the codes mean, what was written, and what it was about.
extension Export {
  var codebook: Sheet {
    Sheet(
      name: "codebook",
      fields: [.text("form"), .number("version")]
        + ["question", "answer", "self", "for"].map(Sheet.Field.text),
      key: ["form", "version", "question", "answer"],
      rows: forms.forms.flatMap { form in form.asked.flatMap { lines(on: $0, in: form) } })
  }

  private func lines(on question: Question, in form: Form) -> [[String]] {
    let place = ["\(form.code)", "\(form.version)", "\(question.code)"]
    return [place + ["", question.text[.own], question.text[.behalf]]]
      + question.answers(in: form).map { choice in
        place + ["\(choice.code)", choice.label[.own], choice.label[.behalf]]
      }
  }

  /// The codebook of the themes.
  var themeBook: Sheet {
    Sheet(
      name: "theme-codebook",
      fields: ["theme", "name", "principle", "definition", "example"].map(Sheet.Field.text),
      key: ["theme"],
      rows: forms.themes.all.map { theme in
        [
          theme.code.text, theme.name, theme.principle?.rawValue ?? "", theme.definition,
          theme.example,
        ]
      })
  }

  /// How often each theme was met, as it was frozen.
  var themeFigures: Sheet {
    Sheet(
      name: "themes",
      fields: Sheet.time + ["theme", "theme_text", "feeling"].map(Sheet.Field.text)
        + [.number("count")]
        + [.text("state"), .text("rule")],
      key: ["period", "theme", "feeling"],
      rows: themes.flatMap { release in release.rows.flatMap { lines(of: $0, in: release) } })
  }

  private func lines(of row: ThemeRelease.Row, in release: ThemeRelease) -> [[String]] {
    let cells = [("all", row.total), ("good", row.good), ("mixed", row.mixed), ("bad", row.bad)]
    return cells.map { feeling, cell -> [String] in
      release.period.cells + [
        row.theme.text, forms.themes.theme(row.theme)?.name ?? "", feeling,
        cell.count.map(String.init) ?? "",
        cell.state, said(release.rule),
      ]
    }
  }

  /// Sorted by what they say: no order tells who came first.
  func commentSheet(of comments: [CheckedComment]) -> Sheet {
    let rows = comments.map { comment in
      [
        comment.period.map { "\($0)" } ?? "", comment.period?.kind ?? "", "\(comment.form)",
        "\(comment.question)",
        forms.form(comment.form)?.question(comment.question)?.text[.own] ?? "", comment.feeling,
        comment.themes.map(\.text).joined(separator: " "), comment.words,
        (isMadeUp ? "made up; " : "")
          + "checked; the quarter from 8 comments to a question, a year from its second half on",
      ]
    }
    return Sheet(
      name: "comments",
      fields: [
        "period", "kind", "form", "question", "question_text", "feeling", "themes", "words", "rule",
      ]
      .map(Sheet.Field.text),
      key: [], rows: rows.sorted { $0.lexicographicallyPrecedes($1) })
  }
}

extension Form {
  /// Its questions, those about each wish written out.
  fileprivate var asked: [Question] {
    questions.filter(\.isStored).flatMap { question -> [Question] in
      guard question.kind == .each,
        let choices = question.about.flatMap({ self.question($0) })?.choices
      else { return [question] }
      return choices.compactMap { choice in
        self.question(Question.Code("\(question.code).\(choice.code)"))
      }
    }
  }
}

extension Question {
  /// Its choices, after those that it offers again.
  fileprivate func answers(in form: Form) -> [Choice] {
    (offersChosenOf.flatMap(form.question)?.choices ?? []) + choices
  }
}
