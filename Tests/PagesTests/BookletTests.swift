import Foundation
import Pages
import Survey
import Testing

@Suite struct `A form on paper` {
  static let all = Samples.all.forms.forms.flatMap { form in
    Voice.allCases.map { (form.code, $0) }
  }

  @Test(arguments: all)
  func `asks every question that its voice may meet, in the order of typing in`(
    _ code: Form.Code, _ voice: Voice
  ) throws {
    let form = try #require(Samples.all.forms.form(code))
    let html = try booklet(form, voice)
    let asked = form.onPaper.filter { question in
      let each = form.questions.first { question.code.text.hasPrefix($0.code.text + ".") }
      return form.asks(form.question(question.code) == nil ? each ?? question : question, in: voice)
    }
    #expect(asked.count > 4)
    var rest = html[...]
    for question in asked {
      let text = ">\(question.text[voice])</h"
      let place = try #require(
        rest.firstRange(of: text), "\(question.code) is not where it is typed")
      rest = rest[place.upperBound...]
    }
  }

  @Test(arguments: all)
  func `says nothing of the other voice, and draws a box for each choice`(
    _ code: Form.Code, _ voice: Voice
  ) throws {
    let form = try #require(Samples.all.forms.form(code))
    let html = try booklet(form, voice)
    let other: Voice = voice == .own ? .behalf : .own
    for question in form.questions where question.text[voice] != question.text[other] {
      #expect(!html.contains(">\(question.text[other])</h2>"))
    }
    let boxes = html.ranges(of: "class=\"pen-box\"").count
    let choices = form.questions.filter { form.asks($0, in: voice) && $0.about == nil }
      .flatMap(\.choices).count { $0.voices.contains(voice) }
    #expect(boxes >= choices && choices > 3)
  }

  @Test func `says when a question is to be left out, and where an answer is asked for again`()
    throws
  {
    let start = try booklet(try #require(Samples.all.forms.form("start")), .own)
    #expect(start.contains("Leave this out after one of these, at question 3:"))
    #expect(start.contains("<li>I do not want to say</li>"))
    #expect(start.contains("Answer this only after 2 or more crosses at question 4."))
    #expect(!start.contains("How do you know what they think?"))
    let end = try booklet(try #require(Samples.all.forms.form("end")), .behalf)
    #expect(end.contains("How do you know what they think?"))
    #expect(end.contains("Answer for each cross that you made at question"))
    #expect(end.contains("They cannot tell us"))
  }

  @Test func `leads to the screen and to the post box only where there is one`() throws {
    let form = try #require(Samples.all.forms.form("now"))
    let bare = try booklet(form, .own)
    #expect(!bare.contains("class=\"qr\"") && !bare.contains("stamp"))
    #expect(bare.contains("Ask them to send it to Exampleton Council."))
    let full = try booklet(
      form, .own, to: PrintedAddress("views.example", qr: nil, words: Samples.all.words[.own]),
      freepost: "FREEPOST <VIEWS>")
    #expect(
      full.contains("<strong>views.example</strong>") && full.contains("FREEPOST &lt;VIEWS&gt;"))
  }

  private func booklet(
    _ form: Form, _ voice: Voice, to address: PrintedAddress? = nil, freepost: String? = nil
  ) throws -> String {
    try Samples.all.renderer.html(
      of: StaffBookletPage(
        words: Samples.all.words, nav: [], form: form, voice: voice, isLarge: false,
        address: address, freepost: freepost), in: .own)
  }
}
