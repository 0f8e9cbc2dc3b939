internal import HTTP
internal import Pages
internal import Survey

/// *Listen* and *Sign language* on the pages outside a visit's questions, in one language.
struct OpenListening: Sendable {
  let recordings: Recordings
  let films: Films
  let texts: OpenTexts

  /// Nothing where nothing of the page was recorded or signed.
  func listening(to speech: OpenSpeech, at context: RequestContext) -> Listening? {
    let words = texts.words[speech.voice]
    let film = film(of: speech, at: context.place).map { _ in
      SignedFilm(
        .page, at: context.path(.openSigns(.film, speech)),
        captions: context.path(.openSigns(.captions, speech)), words: words)
    }
    let isHeard = recordings.areHeard(at: context.place)
    let spoken = (isHeard ? texts.spoken(speech) : nil) ?? Spoken(page: [])
    return Listening(
      to: spoken, at: addresses(speech, spoken, at: context), films: film.map { [$0] } ?? [],
      words: words)
  }

  /// The same page with what of it can be heard or seen.
  func listened<Listened: ListenedPage>(
    _ page: Listened, _ speech: OpenSpeech, at context: RequestContext
  ) -> Listened {
    var page = page
    page.listen = listening(to: speech, at: context)
    return page
  }

  /// Where the recordings of the practice question's choices are.
  func choices(ofPracticeAt context: RequestContext) -> ArraySlice<String?> {
    let speech = OpenSpeech.practice(context.look)
    guard recordings.areHeard(at: context.place), let spoken = texts.spoken(speech) else {
      return []
    }
    return addresses(speech, spoken, at: context).dropFirst(spoken.parts.count)
  }

  /// Where it is said what is wrong with an answer.
  func address(ofProblem name: String, at context: RequestContext) -> String? {
    guard recordings.areHeard(at: context.place), let number = texts.problems.firstIndex(of: name),
      let spoken = texts.spoken(.problems), recordings[spoken.texts[number]] != nil
    else { return nil }
    return context.path(.openSound(.problems, number + 1))
  }

  /// The name of the film in which a page is signed, where it may be shown at a place.
  func film(of speech: OpenSpeech, at place: Place) -> String? {
    let signs =
      speech.name == OpenSpeech.practiceName
      ? texts.forms.practice.signs(on: 0) : texts.forms.service.signs[speech.name]
    return signs?[.own].flatMap { films.isShown($0, at: place) ? $0 : nil }
  }

  private func addresses(
    _ speech: OpenSpeech, _ spoken: Spoken, at context: RequestContext
  ) -> [String?] {
    recordings.addresses(of: spoken, at: context.place) { context.path(.openSound(speech, $0)) }
  }
}
