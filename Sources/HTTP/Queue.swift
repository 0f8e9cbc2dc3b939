/// First come, first served.
struct Queue<Element: Sendable>: Sendable {
  private var elements: [Element?] = []
  private var served = 0

  var count: Int { elements.count - served }

  mutating func append(_ element: Element) {
    elements.append(element)
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let first = elements[served].take()
    served += 1
    // The places of those served are given back in one go, so each costs the same on average.
    if served * 2 > elements.count {
      elements.removeFirst(served)
      served = 0
    }
    return first
  }
}
