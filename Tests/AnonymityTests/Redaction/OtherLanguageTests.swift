import Anonymity
import Survey
import Testing

@Suite struct `Words in another language` {
  @Test(arguments: [
    (
      "Pracownica była bardzo miła, ale czekałam za długo. Mój syn Krzysztof mi pomógł.",
      "Pracownica była bardzo miła, ale czekałam za długo. Mój syn [name] mi pomógł."
    ),
    ("byli dla mnie dobrzy i mili", "byli dla mnie dobrzy i mili"),
    ("Pani Kowalska zadzwoniła do mnie", "Pani [name] zadzwoniła do mnie"),
    ("Z Przychodni nikt nie dzwonił", "Z [name] nikt nie dzwonił"),
    ("dzwonił z numeru 07700 900318 w nocy", "dzwonił z numeru [phone] w nocy"),
    ("وہ مجھ سے اچھے تھے", "وہ مجھ سے اچھے تھے"),
    ("اس نے 07700 900318 پر فون کیا", "اس نے [phone] پر فون کیا"),
    ("pisz na jan@mail.example", "pisz na [email]"),
  ])
  func `are left to be read, but for names with a capital, and numbers`(
    typed: String, kept: String
  ) {
    let redactor = TestLexicon.redactor.forOtherLanguages
    #expect(redactor.redact(RawWords(typed)).text == kept)
    #expect(redactor.redact(RawWords(kept)).text == kept)
  }
}
