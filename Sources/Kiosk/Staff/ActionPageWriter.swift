internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Writes the page on which one action is edited.
struct ActionPageWriter {
  let store: Store
  let forms: Forms
  let redactor: Redactor
  let layout: StaffLayout

  func page(
    _ entry: ActionEntry, over action: Action?, _ visit: StaffVisit
  ) throws -> StaffActionPage {
    let words = layout.words
    var page = StaffActionPage(
      words: words, nav: layout.nav(.actions, visit), isNew: action == nil,
      back: visit.path(.actions),
      action: action.map { visit.path(.action, named: $0.name) } ?? visit.path(.newAction),
      hidden: action == nil ? [] : [Hidden("version", entry["version"])],
      fields: StaffActionPage.Fields(
        texts: ActionEntry.texts.map { field($0, .long, entry) },
        quarter: quarterField(entry, visit), theme: try themeField(entry),
        status: group("status", Action.Status.allCases.map(\.rawValue), entry),
        parts: ActionEntry.parts.map { field($0, $0 == "due" ? .day : .text, entry) },
        kind: group("kind", Action.Kind.allCases.map(\.rawValue), entry),
        picture: pictureField(entry)))
    page.problems = (ActionEntry.texts + ["theme", "status"] + ActionEntry.parts + ["kind"])
      .compactMap {
        name in
        problem(name, entry).map {
          Problem("\(words.text("staff.actions.\(name)")): \($0)", at: name)
        }
      }
    page.preview = action.map { preview(of: $0) }
    return page
  }

  private func preview(of action: Action) -> StaffActionPage.Preview {
    let mayName = [action.said, action.did].contains { redactor.redact(RawWords($0)).wereCovered }
    return StaffActionPage.Preview(
      words: layout.words, layout.renderer.told(action), isPublished: action.isPublished,
      mayName: mayName)
  }

  private func problem(_ name: String, _ entry: ActionEntry) -> String? {
    entry.problems[name].map { layout.words.text("staff.problems.\($0)") }
  }

  private func field(
    _ name: String, _ kind: TypedField.Kind, _ entry: ActionEntry
  ) -> TypedField {
    let words = layout.words
    let help = words.text("staff.actions.help.\(name)")
    return TypedField(
      name, words.text("staff.actions.\(name)"), entry[name], kind, help: help,
      problem: problem(name, entry))
  }

  /// The closed quarters to choose from, and the one that the action has, which may be older.
  private func quarterField(_ entry: ActionEntry, _ visit: StaffVisit) -> SelectField {
    let words = layout.words
    let quarters = Set(
      closedQuarters(before: visit.today) + [Period(entry["period"])].compactMap(\.self))
    return SelectField(
      "period", words.text("staff.actions.period"),
      quarters.sorted(by: >).map { period in
        SelectField.Option(
          "\(period)", words.name(of: period), chosen: "\(period)" == entry["period"])
      })
  }

  /// The last two years of closed quarters, newest first.
  private func closedQuarters(before day: Day) -> [Period] {
    var quarters = [Period.lastQuarter(before: day)]
    while quarters.count < 8 {
      quarters.append(.lastQuarter(before: quarters[quarters.count - 1].firstDay))
    }
    return quarters
  }

  /// The themes that some frozen quarter has a number of, the one that the action has, and "one
  /// comment".
  private func themeField(_ entry: ActionEntry) throws -> SelectField {
    let words = layout.words
    let shown = Set(try shownThemes().values.joined())
    var codes: [Theme.Code?] = [nil] + forms.themes.all.map(\.code).filter(shown.contains)
    if !entry["theme"].isEmpty, !codes.contains(Theme.Code(entry["theme"])) {
      codes.append(Code(entry["theme"]))
    }
    return SelectField(
      "theme", words.text("staff.actions.theme"), help: words.text("staff.actions.help.theme"),
      problem: problem("theme", entry),
      codes.map { code in
        SelectField.Option(
          code?.text ?? "", forms.themes.subject(of: code, in: words),
          chosen: code?.text ?? "" == entry["theme"])
      })
  }

  /// What was sent. A new theme is refused where its quarter shows no number of it: an action would
  /// tell that someone spoke of it.
  func sent(over old: Action?, _ visit: StaffVisit) throws -> ActionEntry {
    var entry = ActionEntry(visit.request.fields)
    let theme = Theme.Code(entry["theme"])
    let isAsBefore = old?.theme == theme && old.map { "\($0.period)" } == entry["period"]
    if !entry["theme"].isEmpty, !isAsBefore,
      try Period(entry["period"]).flatMap({ try shownThemes()[$0] })?.contains(theme) != true
    {
      entry.refused["theme"] = "themeNotShown"
    }
    return entry
  }

  /// The themes with a number, by frozen quarter.
  private func shownThemes() throws -> [Period: [Theme.Code]] {
    try store.periodsWithThemes().reduce(into: [:]) { shown, period in
      let rows = try store.themeRelease(of: period)?.rows ?? []
      shown[period] = rows.filter { $0.total != .hidden }.map(\.theme)
    }
  }

  private func group(_ name: String, _ values: [String], _ entry: ActionEntry) -> ChoiceGroup {
    let words = layout.words
    let labels = name == "kind" ? "kinds" : "statuses"
    return ChoiceGroup(
      name, words.text("staff.actions.\(name)"), problem: problem(name, entry),
      values.map { value in
        ChoiceView(
          id: "\(name)-\(value)", value: value,
          label: words.text("staff.actions.\(labels).\(value)"),
          checked: entry[name] == value)
      })
  }

  private func pictureField(_ entry: ActionEntry) -> ChoiceGroup {
    let words = layout.words
    let chosen = entry["picture"].isEmpty ? Action.usualPicture : entry["picture"]
    var pictures = forms.pictures
    if !pictures.contains(where: { $0.name == chosen }) {
      pictures.insert((chosen, words.text("staff.actions.samePicture")), at: 0)
    }
    return ChoiceGroup(
      "picture", words.text("staff.actions.picture"), tiles: true,
      pictures.map { picture in
        ChoiceView(
          id: "picture-\(picture.name)", value: picture.name, label: picture.label,
          picture: layout.renderer.picture(picture.name), checked: picture.name == chosen)
      })
  }
}

extension Forms {
  /// Every picture of a choice once, labelled by the first choice that has it.
  var pictures: [(name: String, label: String)] {
    var pictures: Set<String> = []
    var labels: Set<String> = []
    return forms.flatMap { form in form.questions.flatMap(\.choices) }
      .compactMap { choice in choice.picture.map { ($0, choice.label[.own]) } }
      .filter { pictures.insert($0.0).inserted && labels.insert($0.1).inserted }
  }
}
