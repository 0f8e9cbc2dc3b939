internal import Accounts
internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey
internal import Visit

/// Typing in a paper form or a telephone call, through the same redactor and into the same box as a
/// visit.
struct PaperPages {
  let store: Store
  let forms: Forms
  let redactor: Redactor
  let layout: StaffLayout
  let audit: AuditLog
  let log: Logger
  let ballots: Ballots

  func show(_ code: Form.Code, _ visit: StaffVisit) throws -> Reply {
    guard let form = forms.form(code) else {
      return layout.notFound(visit)
    }
    let voice = visit.request.query[PaperPageWriter.voice].flatMap(Voice.init) ?? .own
    let entry = PaperEntry(of: form, in: forms, at: forms.service.places[0], in: voice)
    var page = writer.page(entry, visit)
    page.otherVoice = writer.otherVoice(entry, visit)
    return try layout.reply(page, visit)
  }

  /// *Check it*, then *Put it in the box* or *Change it*.
  func take(_ code: Form.Code, _ visit: StaffVisit) throws -> Reply {
    guard let form = forms.form(code) else {
      return layout.notFound(visit)
    }
    let fields = visit.request.fields
    let entry = PaperEntry(
      fields, of: form, in: forms, at: forms.service.places[0], areas: areas, by: redactor)
    if entry.isForeign { return layout.notUnderstood(visit) }
    guard entry.problems.isEmpty else {
      return try layout.reply(writer.page(entry, visit), visit, .unprocessable)
    }
    switch fields["then"] {
    case "change": return try layout.reply(writer.page(entry, visit), visit)
    case "send": return try send(entry, visit)
    default: return try layout.reply(writer.checkPage(entry, visit), visit)
    }
  }

  /// Puts it into this week's box as a visit of its own, once however often the button is pressed.
  /// What cannot be saved is shown again.
  private func send(_ entry: PaperEntry, _ visit: StaffVisit) throws -> Reply {
    guard let token = visit.ticket else {
      return try layout.reply(writer.checkPage(entry, visit), visit)
    }
    do {
      guard let words = try send(entry, of: token, visit) else {
        return try layout.reply(writer.checkPage(entry, visit), visit)
      }
      try audit.noteOnce("typed in a paper form", visit)
      return try done(entry.form, words, visit)
    } catch {
      log.write(.paperNotSaved, nil, ["kind": "\(type(of: error))"])
      var page = writer.checkPage(entry, visit)
      page.problems = [Problem(layout.words.text("problems.notSaved"), at: "typed")]
      return try layout.reply(page, visit, .unavailable)
    }
  }

  private func send(
    _ entry: PaperEntry, of token: VisitToken, _ visit: StaffVisit
  ) throws -> TakeBackWords? {
    if let words = try ballots.cast(of: token) { return words }
    if try store.draft(token.draftID) == nil {
      try store.begin(token.seal(entry.visit.draft), lapsing: visit.now.adding(seconds: 3_600))
    }
    return try ballots.cast(
      redactor.anonymise(
        entry.visit.draft, through: entry.form, in: entry.area, leavingOutWords: false,
        counts: false),
      of: token, leaving: token.draftID)
  }

  private func done(
    _ form: Form, _ takeBack: TakeBackWords, _ visit: StaffVisit
  ) throws -> Reply {
    let words = layout.words
    return try layout.reply(
      StaffPaperDonePage(
        words: words, nav: layout.nav(.home, visit), takeBackWords: takeBack.text,
        linkButtons: [
          LinkButton(words.text("staff.paper.another"), to: visit.path(.paper, of: form.code)),
          LinkButton(words.text("staff.home.title"), to: visit.path(.home)),
        ]), visit)
  }

  private var writer: PaperPageWriter {
    PaperPageWriter(areas: areas, layout: layout, redactor: redactor)
  }

  /// The parts of the county that answers are counted by.
  private var areas: [String] { Set(forms.service.places.compactMap(\.area)).sorted() }
}

extension StaffVisit {
  /// Stands for one typed form: sent twice with the same ticket, it is stored once.
  var ticket: VisitToken? { request.fields["ticket"].flatMap(VisitToken.init(cookie:)) }
}
