/// What can be worked out: for each number the least and the most it can be, given sums that hold.
///
/// Each sum tightens its total by its parts and each part by the rest, until nothing moves.
struct Bounds {
  /// More than any service counts.
  static let most = 100_000

  private(set) var low: [Int] = []
  private(set) var high: [Int] = []
  /// False once some number can be nothing at all.
  private(set) var isPossible = true
  private var sums: [Sum] = []
  private var sumsOf: [[Int]] = []
  private var trail: [Change] = []
  private var waiting: [Int] = []
  private var isWaiting: [Bool] = []

  private struct Sum {
    let total: Int
    let parts: [Int]
  }

  private struct Change {
    let number: Int
    let low: Int
    let high: Int
  }

  mutating func number() -> Int {
    low.append(0)
    high.append(Bounds.most)
    sumsOf.append([])
    return low.count - 1
  }

  /// States that a number is the sum of others.
  mutating func state(_ total: Int, is parts: [Int]) {
    sums.append(Sum(total: total, parts: parts))
    isWaiting.append(false)
    for number in [total] + parts { sumsOf[number].append(sums.count - 1) }
    wait(sums.count - 1)
  }

  /// States that a number lies in a range.
  mutating func narrow(_ number: Int, to range: ClosedRange<Int>) {
    narrow(number, range.lowerBound, range.upperBound)
  }

  func values(of number: Int) -> Int { high[number] - low[number] + 1 }

  /// Tries the least and the most of a number, and takes off what leads to a contradiction: so
  /// that what only several sums together rule out is found too.
  mutating func shave(_ number: Int) {
    while isPossible, !allows(number, low[number]) { rule(out: number, low[number]) }
    while isPossible, !allows(number, high[number]) { rule(out: number, high[number]) }
  }

  private mutating func allows(_ number: Int, _ value: Int) -> Bool {
    let mark = self.mark
    narrow(number, value, value)
    settle()
    let isAllowed = isPossible
    undo(to: mark)
    return isAllowed
  }

  private mutating func rule(out number: Int, _ value: Int) {
    let isLeast = value == low[number]
    narrow(number, isLeast ? value + 1 : low[number], isLeast ? high[number] : value - 1)
    settle()
  }

  /// Draws every conclusion.
  mutating func settle() {
    var next = 0
    while next < waiting.count, isPossible {
      let sum = waiting[next]
      next += 1
      isWaiting[sum] = false
      tighten(sums[sum])
    }
    for sum in waiting[next...] { isWaiting[sum] = false }
    waiting.removeAll(keepingCapacity: true)
  }

  /// A place to come back to.
  var mark: Int { trail.count }

  func changed(since mark: Int) -> Set<Int> { Set(trail[mark...].map(\.number)) }

  /// Takes back what was stated as a range since the mark. Sums stay: they hold anyway.
  mutating func undo(to mark: Int) {
    for change in trail[mark...].reversed() {
      low[change.number] = change.low
      high[change.number] = change.high
    }
    trail.removeSubrange(mark...)
    isPossible = true
  }

  private mutating func tighten(_ sum: Sum) {
    var least = 0
    var most = 0
    for part in sum.parts {
      least += low[part]
      most += high[part]
    }
    narrow(sum.total, least, most)
    for part in sum.parts {
      narrow(
        part, low[sum.total] - (most - high[part]), high[sum.total] - (least - low[part]))
    }
  }

  private mutating func narrow(_ number: Int, _ least: Int, _ most: Int) {
    guard least > low[number] || most < high[number] else { return }
    trail.append(Change(number: number, low: low[number], high: high[number]))
    low[number] = max(low[number], least)
    high[number] = min(high[number], most)
    if low[number] > high[number] { isPossible = false }
    for sum in sumsOf[number] { wait(sum) }
  }

  private mutating func wait(_ sum: Int) {
    guard !isWaiting[sum] else { return }
    isWaiting[sum] = true
    waiting.append(sum)
  }
}
