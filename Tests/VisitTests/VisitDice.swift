import Anonymity
import Embedded
import SeededDice
import Survey
import Visit

/// Our own forms, as the service reads them.
enum VisitForms {
  private static let read = Result {
    let pictures = Embedded.files(in: "Assets").keys.filter { $0.hasPrefix("Pictograms/") }
      .map { String($0.dropFirst("Pictograms/".count).dropLast(".svg".count)) }
    return try Forms(files: Embedded.files(in: "Forms"), pictures: Set(pictures))
  }

  static func all() throws -> Forms { try read.get() }

  static let redactor: Redactor = {
    let lists = Embedded.files(in: "Assets").reduce(into: [String: String]()) { lists, file in
      guard file.key.hasPrefix("Words/") else { return }
      lists[String(file.key.dropFirst("Words/".count).dropLast(".txt".count))] = file.value
    }
    return Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil))
  }()
}

extension Dice {
  mutating func roll(_ sides: Int) -> Int { .random(in: 0..<sides, using: &self) }
  mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &self) }
}

extension Input {
  static func ticking(_ value: String, on screen: Screen) -> Input {
    Input(from: screen, Submission(ticked: [value]))
  }
}

extension State {
  /// Something that somebody could send from a page, now and then something that no page sends.
  func input(_ dice: inout Dice, on screen: Screen? = nil) -> Input {
    let screen = screen ?? next
    let button = dice.roll(4) == 0 ? dice.pick(PressedButton.allCases) ?? .next : .next
    return Input(
      from: screen, Submission(ticked: ticks(on: screen, &dice)), pressing: button,
      isChange: dice.roll(8) == 0)
  }

  private func ticks(on screen: Screen, _ dice: inout Dice) -> [String] {
    switch screen {
    case .about: return dice.pick(forms.about.choices.map(\.value)).map { [$0] } ?? []
    case .time: return ["yes"]
    case .question(let code, let page):
      guard let form, let question = form.question(code), question.kind != .words else { return [] }
      let offered = question.offered(on: page, after: draft.answers.given, in: form).map(
        \.code.text)
      if question.kind == .many { return offered.filter { _ in dice.roll(3) == 0 } }
      return dice.roll(20) == 0 ? ["strange"] : dice.pick(offered).map { [$0] } ?? []
    default: return []
    }
  }
}
