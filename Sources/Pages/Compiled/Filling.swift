/// What is put into one hole.
enum Filling: Sendable {
  case text(String)
  case tick(Bool)
  case parts([any PagePart])

  /// What a ticked box has in its tag.
  static let ticked = " checked"

  /// Whether the same would be put in.
  func isSame(as other: Filling) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let other)): one == other
    case (.tick(let one), .tick(let other)): one == other
    case (.parts(let one), .parts(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.isEqual(to: $1) }
    default: false
    }
  }
}

/// What is put into the holes of a page, in the order of its properties.
public struct Fillings {
  private(set) var all: [Filling] = []

  public mutating func add(_ hole: Hole) { all.append(.text(hole.text)) }

  public mutating func add(_ hole: Hole?) {
    if let hole { add(hole) }
  }

  public mutating func add(_ holes: [Hole]) {
    for hole in holes { add(hole) }
  }

  public mutating func add(_ tick: Tick) { all.append(.tick(tick.isTicked)) }

  public mutating func add(_ repeated: Repeated<some PagePart>) {
    all.append(.parts(repeated.parts))
  }

  public mutating func add(_ value: some HasHoles) { value.fill(&self) }

  public mutating func add(_ value: (some HasHoles)?) { value?.fill(&self) }

  public mutating func add(_ values: [some HasHoles]) {
    for value in values { value.fill(&self) }
  }
}

extension HasHoles {
  var fillings: [Filling] {
    var fillings = Fillings()
    fill(&fillings)
    return fillings.all
  }
}

extension PagePart {
  func isEqual(to other: any PagePart) -> Bool { other as? Self == self }
}
