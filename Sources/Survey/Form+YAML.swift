/// The questions that every form shares: Forms/shared.yaml.
struct SharedQuestions {
  let scales: [String: [Choice]]
  /// Who is answering, who helps, how they know.
  let opening: [Question]
  /// The helper's own view.
  let closing: [Question]
  /// Is this a good time and place? Asked before a form is begun and never stored.
  let time: Question?
  /// Here is one to try.
  let practice: Question?
  let about: Wording
  let aboutSigns: Signs?
  let aboutPicture: String?
  let unsure: UnsureChoice?

  /// "I am not sure" opens one of the forms.
  struct UnsureChoice {
    let label: Wording
    let opens: Form.Code
    let picture: String?
  }
}

extension SharedQuestions {
  init(from root: Entry) {
    let place = "shared.yaml"
    root.allowsOnly(
      "scales", "opening", "closing", "time", "practice", "about", in: place)
    var scales: [String: [Choice]] = [:]
    let plain = QuestionReader(scales: [:], lists: [:])
    for (name, entry) in root["scales"]?.keys ?? [] { scales[name] = entry.items.map(plain.choice) }
    let reader = QuestionReader(scales: scales, lists: [:])
    self.scales = scales
    opening = (root["opening"]?.items ?? []).map(reader.question)
    closing = (root["closing"]?.items ?? []).map(reader.question)
    time = root["time"].map(reader.question)
    practice = root["practice"].map(reader.question)
    about = root["about"]?.wording(in: "about") ?? Wording(both: "")
    aboutSigns = root["about"]?.signs
    aboutPicture = root["about"]?.picture
    unsure = root["about"]?["unsure"].map { entry in
      UnsureChoice(
        label: entry.wording(in: "unsure"), opens: Code(entry.required("opens", in: "unsure")),
        picture: entry.picture)
    }
    for key in ["opening", "about", "time", "practice"] where root[key] == nil {
      root.fault("\(place) has no \"\(key)\"", "add \(key):")
    }
  }
}

/// Reads one form, with the shared questions around its own.
struct FormReader {
  let shared: SharedQuestions
  let hasCards: Bool
  var questions: QuestionReader

  init(shared: SharedQuestions, hasCards: Bool) {
    self.shared = shared
    self.hasCards = hasCards
    questions = QuestionReader(scales: shared.scales, lists: [:])
  }

  mutating func form(from root: Entry) -> Form {
    root.allowsOnly(
      "form", "version", "order", "self", "for", "both", "picture", "list", "offers", "retired",
      "closed", "questions", "signs", "signs-for", in: "the form")
    let code = root.code("form", in: "the form")
    var own: [Question] = []
    for entry in root["questions"]?.items ?? [] {
      let question = questions.question(from: entry)
      if !question.pages.isEmpty { questions.lists["\(code).\(question.code)"] = question.pages }
      own.append(question)
    }
    if own.isEmpty { root.fault("the form has no questions", "add questions: with a list") }
    var form = Form(
      code: Code(code), version: root.number("version", in: 1...9999, unless: nil),
      title: root.wording(in: "the form"), picture: root.picture,
      list: root["list"].map(list), offers: root["offers"].map(offer),
      questions: shared.opening + own + shared.closing, retired: Set(root.texts("retired")),
      opening: Set(shared.opening.map(\.code)), isClosed: root.flag("closed"), hasCards: hasCards)
    form.signs = root.signs
    return form
  }

  private func list(from entry: Entry) -> Form.List {
    entry.allowsOnly("from", "first", "last", "self", "for", "both", in: "list")
    return Form.List(
      heading: entry.wording(in: "list"), from: Code(entry.required("from", in: "list")),
      first: entry["first"]?.text.map { Code($0) }, last: entry["last"]?.text.map { Code($0) })
  }

  private func offer(from entry: Entry) -> Form.Offer {
    entry.allowsOnly("form", "self", "for", "both", "shown", in: "offers")
    return Form.Offer(
      form: Code(entry.required("form", in: "offers")), text: entry.wording(in: "offers"),
      shown: entry["shown"].map { questions.condition(from: $0, in: "offers") } ?? .always)
  }
}
