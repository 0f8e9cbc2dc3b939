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

/// Goes through the holes of a page in the order of its properties: to read what is put into them,
/// or to empty them.
public struct Fillings {
  private(set) var all: [Filling] = []
  private let empties: Bool

  fileprivate init(emptying empties: Bool) { self.empties = empties }

  public mutating func add(_ hole: inout Hole) {
    if empties { hole = Hole("") } else { all.append(.text(hole.text)) }
  }

  public mutating func add(_ hole: inout Hole?) {
    guard var filled = hole else { return }
    add(&filled)
    if empties { hole = filled }
  }

  public mutating func add(_ holes: inout [Hole]) {
    if empties {
      holes = holes.map { _ in Hole("") }
    } else {
      for hole in holes { all.append(.text(hole.text)) }
    }
  }

  public mutating func add(_ tick: inout Tick) {
    if empties { tick = Tick(false) } else { all.append(.tick(tick.isTicked)) }
  }

  public mutating func add(_ repeated: inout Repeated<some PagePart>) {
    if empties { repeated = [] } else { all.append(.parts(repeated.parts)) }
  }

  public mutating func add(_ value: inout some HasHoles) { value.fill(&self) }

  public mutating func add(_ value: inout (some HasHoles)?) {
    guard var filled = value else { return }
    filled.fill(&self)
    if empties { value = filled }
  }

  public mutating func add(_ values: inout [some HasHoles]) {
    if empties {
      for index in values.indices { values[index].fill(&self) }
    } else {
      for var value in values { value.fill(&self) }
    }
  }
}

extension HasHoles {
  var fillings: [Filling] {
    var (copy, fillings) = (self, Fillings(emptying: false))
    copy.fill(&fillings)
    return fillings.all
  }

  /// The same with nothing in its holes: as it may be kept.
  public var emptied: Self {
    var (copy, fillings) = (self, Fillings(emptying: true))
    copy.fill(&fillings)
    return copy
  }
}

extension PagePart {
  func isEqual(to other: any PagePart) -> Bool { other as? Self == self }
}
