internal import Accounts
internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// Typing in a paper form or a telephone call: the same redactor, the same box.
extension Kiosk {
  func showPaper(_ code: Form.Code, _ visit: StaffVisit) throws -> Reply {
    guard let form = forms.form(code) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    return try staffPage(
      paperPage(PaperEntry(of: form, at: forms.service.places[0]), visit), visit)
  }

  /// *Check it*, then *Put it in the box* or *Change it*.
  func takePaper(_ code: Form.Code, _ visit: StaffVisit) throws -> Reply {
    guard let form = forms.form(code) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    let fields = visit.request.fields
    let entry = PaperEntry(
      fields, of: form, at: forms.service.places[0], areas: areas, by: redactor)
    if entry.isForeign { return notUnderstood(visit.context) }
    guard entry.problems.isEmpty, let channel = entry.channel else {
      return try staffPage(paperPage(entry, visit), visit, .unprocessable)
    }
    switch fields["then"] {
    case "change": return try staffPage(paperPage(entry, visit), visit)
    case "send": return try send(entry, by: channel, visit)
    default: return try staffPage(paperCheckPage(entry, visit), visit)
    }
  }

  /// Into this week's box, as a visit of its own. Pressed twice it is there once; what cannot be
  /// saved is shown again.
  private func send(
    _ entry: PaperEntry, by channel: Channel, _ visit: StaffVisit
  ) throws -> Reply {
    guard let token = ticket(of: visit) else {
      return try staffPage(paperCheckPage(entry, visit), visit)
    }
    do {
      guard let words = try drop(entry, of: token, by: channel) else {
        return try staffPage(paperCheckPage(entry, visit), visit)
      }
      try store.auditOnce("typed in a paper form", by: visit.account.name, on: Day(of: now()))
      return try paperDone(entry.form, words, visit)
    } catch {
      log.error("a paper form could not be saved", metadata: ["kind": "\(type(of: error))"])
      var page = paperCheckPage(entry, visit)
      page.problems = [Problem(renderer.words[.own].text("problems.notSaved"), at: "typed")]
      return try staffPage(page, visit, .unavailable)
    }
  }

  private func drop(
    _ entry: PaperEntry, of token: VisitToken, by channel: Channel
  ) throws -> TakeBackWords? {
    if let words = try wordsInBox(of: token) { return words }
    if try store.draft(token.draftID) == nil {
      try store.begin(token.seal(entry.draft), lapsing: now().adding(seconds: 3_600))
    }
    return try drop(
      redactor.anonymise(
        entry.draft, through: entry.form, in: entry.area, leavingOutWords: false, by: channel),
      of: token)
  }

  /// What makes one typing one response, however often it is sent.
  func ticket(of visit: StaffVisit) -> VisitToken? {
    visit.request.fields["ticket"].flatMap(VisitToken.init(cookie:))
  }

  private func paperDone(
    _ form: Form, _ takeBack: TakeBackWords, _ visit: StaffVisit
  ) throws -> Reply {
    let words = renderer.words[.own]
    return try staffPage(
      StaffPaperDonePage(
        words: words, nav: nav(.home, visit), takeBackWords: takeBack.text,
        linkButtons: [
          LinkButton(words.text("staff.paper.another"), to: visit.path(.paper, of: form.code)),
          LinkButton(words.text("staff.home.title"), to: visit.path(.home)),
        ]), visit)
  }

  /// The parts of the county that answers are counted by.
  var areas: [String] { Set(forms.service.places.compactMap(\.area)).sorted() }
}
