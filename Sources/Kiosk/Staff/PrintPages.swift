internal import HTTP
internal import Pages
internal import Survey

/// What is printed: papers to fill in, cards to talk about, sheets for a place, pictures to try out.
///
/// It stands on the quality team's side, though it holds nothing of anyone: an address that names a form
/// would stay in a visitor's list of pages.
struct PrintPages {
  let forms: Forms
  let pictures: [String]
  let layout: StaffLayout

  func showAll(_ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let papers = open.map { form in
      StaffPrintPage.Group(
        form.title[.own],
        [PrintedSize.usual, .large].flatMap { size in
          Voice.allCases.map { voice in
            LinkButton(
              words.text("staff.print.\(size).\(voice)"),
              to: visit.path(.booklet, of: form.code) + "?size=\(size)&voice=\(voice.rawValue)")
          }
        } + [
          LinkButton(words.text("staff.print.cards"), to: visit.path(.choiceCards, of: form.code)),
          LinkButton(words.text("staff.print.typeIn"), to: visit.path(.paper, of: form.code)),
        ])
    }
    let others = StaffPrintPage.Group(
      words.text("staff.print.others"),
      [
        LinkButton(words.text("staff.print.places"), to: visit.path(.places)),
        LinkButton(words.text("staff.poster.title"), to: visit.path(.poster)),
        LinkButton(words.text("staff.pictures.title"), to: visit.path(.pictures)),
      ])
    return try layout.reply(
      StaffPrintPage(words: words, nav: layout.nav(.guide, visit), groups: papers + [others]),
      visit)
  }

  func showBooklet(_ code: Form.Code, _ visit: StaffVisit) throws -> Reply {
    guard let form = forms.form(code) else { return layout.notFound(visit) }
    let query = visit.request.query
    return try layout.reply(
      StaffBookletPage(
        words: layout.renderer.words, nav: layout.nav(.guide, visit), form: form,
        voice: query["voice"].flatMap(Voice.init) ?? .own,
        isLarge: query["size"] == PrintedSize.large.rawValue,
        address: address(of: forms.service.places[0]), freepost: forms.service.freepost), visit)
  }

  func showChoiceCards(_ code: Form.Code, _ visit: StaffVisit) throws -> Reply {
    guard let form = forms.form(code) else { return layout.notFound(visit) }
    return try layout.reply(
      StaffChoiceCardsPage(
        words: layout.words, nav: layout.nav(.guide, visit), form: form, voice: .own), visit)
  }

  func showPlaces(_ visit: StaffVisit) throws -> Reply {
    try layout.reply(
      StaffPlacesPage(
        words: layout.words, nav: layout.nav(.guide, visit),
        sheets: forms.service.places.map { .init($0, address: address(of: $0)) }), visit)
  }

  func showPictures(_ visit: StaffVisit) throws -> Reply {
    let isTest = visit.request.query["words"] == "no"
    return try layout.reply(
      StaffPicturesPage(
        words: layout.words, nav: layout.nav(.guide, visit), names: pictures, forms: forms.forms,
        withWords: !isTest, other: visit.path(.pictures) + (isTest ? "" : "?words=no")), visit)
  }

  private func address(of place: Place) -> PrintedAddress? {
    let service = forms.service
    return service.publicAddress.map { address in
      PlaceAddresses(service: address, usual: service.places[0].code, words: layout.words)
        .printed(for: place)
    }
  }

  /// Nobody is asked a closed form.
  private var open: [Form] { forms.forms.filter { !$0.isClosed } }
}

/// How large a paper is printed.
enum PrintedSize: String { case usual, large }
