/// Reads questions, knowing the scales and choice lists they may name.
struct QuestionReader {
  let scales: [String: [Choice]]
  /// The choices of questions already read, by `form.question`, for `choices: start.wish`.
  var lists: [String: [ChoicePage]]

  func question(from entry: Entry) -> Question {
    let code = entry.code("code", in: "a question")
    let place = "question \"\(code)\""
    entry.allowsOnly(
      "code", "kind", "core", "self", "for", "both", "lead", "help", "choices", "pages", "scale",
      "shown", "about", "offers", "more", "stored", "alone", "quarterly", "role", "principle",
      "rank", "tells", "finding", "ends", "card", "up-to", "first", "picture", "signs", "signs-for",
      in: place)
    let kind = kind(of: entry, in: place)
    let more = entry["more"]?.text.map { Question.Code($0) }
    let question = Question(
      code: Code(code), kind: kind, isCore: entry.flag("core"), text: entry.wording(in: place),
      lead: entry["lead"]?.wordings(in: place) ?? [],
      help: entry["help"]?.wordings(in: place) ?? [],
      pages: pages(of: entry, kind: kind, in: place),
      shown: entry["shown"].map { condition(from: $0, in: place) } ?? .always,
      about: entry["about"]?.text.map { Code($0) },
      offersChosenOf: entry["offers"]?.text.map { Code($0) }, more: more,
      isStored: entry.flag("stored", unless: true), isCountedAlone: entry.flag("alone"),
      isQuarterly: entry.flag("quarterly"), role: entry.named("role", in: place),
      principle: entry.named("principle", in: place),
      rank: entry.number("rank", in: 1...Question.lastRank, unless: Question.lastRank),
      tells: entry["tells"]?.text.map { Choice.Code($0) },
      card: entry["card"].flatMap { part(from: $0, in: place) },
      upTo: entry["up-to"].map { _ in entry.number("up-to", in: 1...99, unless: 1) },
      first: entry["first"]?.text.map { Code($0) }, finding: entry["finding"]?.text,
      signs: entry.signs, picture: entry.picture)
    if let tells = question.tells, question.choice(tells) == nil {
      entry["tells"]?.fault("\(place) tells of \"\(tells)\", which is no choice", "name a choice")
    }
    return question
  }

  /// Which ends are good and bad, where a question reads its scale in another way.
  private enum Ends: String, CaseIterable {
    /// "Yes" is bad: did anything get worse?
    case reversed
    /// Neither is.
    case none
  }

  private func kind(of entry: Entry, in place: String) -> Question.Kind {
    let text = entry.required("kind", in: place)
    if let kind = Question.Kind(rawValue: text) { return kind }
    let known = Question.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    if !text.isEmpty { entry["kind"]?.fault("\(place) has kind \"\(text)\"", "use \(known)") }
    return .one
  }

  private func part(from entry: Entry, in place: String) -> Question.CardPart? {
    let part = entry.text.flatMap(Question.CardPart.init)
    if part == nil {
      let known = Question.CardPart.allCases.map(\.rawValue).joined(separator: " or ")
      entry.fault("\(place) has card \"\(entry.text ?? "")\"", "use \(known)")
    }
    return part
  }

  private func pages(of entry: Entry, kind: Question.Kind, in place: String) -> [ChoicePage] {
    let pages = writtenPages(of: entry, kind: kind, in: place)
    guard let ends: Ends = entry.named("ends", in: place) else { return pages }
    return pages.map { page in
      ChoicePage(
        heading: page.heading,
        choices: page.choices.map { $0.with(end: ends == .none ? nil : $0.end?.opposite) },
        signs: page.signs)
    }
  }

  private func writtenPages(
    of entry: Entry, kind: Question.Kind, in place: String
  ) -> [ChoicePage] {
    let given = ["choices", "pages", "scale"].filter { entry[$0] != nil }
    if kind == .words, let key = given.first {
      entry[key]?.fault(
        "\(place) has \(key), but kind \"words\" takes none", "remove them or use kind \"one\"")
      return []
    }
    let needsNone = given.isEmpty && entry["offers"] != nil
    if kind != .words, given.count != 1, !needsNone {
      entry.fault("\(place) has \(given.count) of choices, pages and scale", "give it just one")
    }
    if let scale = entry["scale"] { return [ChoicePage(heading: nil, choices: named(scale))] }
    if let pages = entry["pages"] { return pages.items.map { page(from: $0, in: place) } }
    guard let choices = entry["choices"] else { return [] }
    if let list = choices.text { return listed(list, at: choices) }
    return [
      checked(ChoicePage(heading: nil, choices: choices.items.map(choice)), at: choices, most: 10)
    ]
  }

  private func named(_ scale: Entry) -> [Choice] {
    if let choices = scales[scale.text ?? ""] { return choices }
    let known = scales.keys.sorted().joined(separator: ", ")
    scale.fault("there is no scale \"\(scale.text ?? "")\"", "use \(known)")
    return []
  }

  private func listed(_ list: String, at entry: Entry) -> [ChoicePage] {
    if let pages = lists[list] { return pages }
    let known = lists.keys.sorted().joined(separator: ", ")
    entry.fault("there is no list of choices \"\(list)\"", "name a question before it: \(known)")
    return []
  }

  private func page(from entry: Entry, in place: String) -> ChoicePage {
    entry.allowsOnly("heading", "choices", "signs", "signs-for", in: "a page of \(place)")
    let page = ChoicePage(
      heading: entry["heading"]?.wording(in: place),
      choices: (entry["choices"]?.items ?? []).map(choice), signs: entry.signs)
    return checked(page, at: entry, most: ChoicePage.mostChoices)
  }

  /// A long list on one page hides choices from people who do not scroll.
  private func checked(_ page: ChoicePage, at entry: Entry, most: Int) -> ChoicePage {
    if page.choices.count > most {
      entry.fault(
        "a page has \(page.choices.count) choices",
        "use pages: with at most \(ChoicePage.mostChoices) on each")
    }
    return page
  }

  func choice(from entry: Entry) -> Choice {
    let code = entry.code("code", in: "a choice")
    let place = "choice \"\(code)\""
    if code == "skip" {
      entry["code"]?.fault(
        "\"skip\" stands for no answer, so no choice can have it as its code", "use another code")
    }
    entry.allowsOnly(
      "code", "self", "for", "both", "help", "picture", "exclusive", "happened", "end",
      "respondent", "national", "theme", "then", "card", "only", "apart", "worker", in: place)
    return Choice(
      code: Code(code), label: entry.wording(in: place),
      help: entry["help"]?.wordings(in: place) ?? [], picture: entry.picture,
      isExclusive: entry.flag("exclusive"),
      happened: entry["happened"]?.wording(in: place),
      end: entry.named("end", in: place), respondent: entry.named("respondent", in: place),
      national: entry.named("national", in: place),
      theme: entry.theme, leadsTo: entry["then"].flatMap(note),
      staysOffCard: !entry.flag("card", unless: true), only: entry["only"].flatMap(voice),
      isApart: entry.flag("apart"), isWorker: entry.flag("worker"))
  }

  private func voice(from entry: Entry) -> Voice? {
    let voice = entry.text.flatMap(Voice.init)
    if voice == nil { entry.fault("there is no voice \"\(entry.text ?? "")\"", "use self or for") }
    return voice
  }

  private func note(from entry: Entry) -> Interstitial? {
    let note = entry.text.flatMap(Interstitial.init)
    if note == nil {
      let known = Interstitial.allCases.map(\.rawValue).joined(separator: ", ")
      entry.fault("there is no page \"\(entry.text ?? "")\" to go to", "use \(known)")
    }
    return note
  }
}
