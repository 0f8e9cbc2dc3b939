public import Survey

/// Why a period cannot be released, and what to do about it.
public enum Refusal: Error, Hashable, Sendable {
  case alreadyReleased(Period)
  /// Responses to a form that the plan does not count.
  case unplanned(Form.Code)
  /// A released table was made with other floors.
  case otherFloors(TableShape)
  /// The released tables tell too much about one of them already.
  case unsafeEarlier(TableShape)
  /// The responses do not add up to what was released of them.
  case disagrees(TableShape)
}

extension Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .alreadyReleased(let period):
      "\(period) is released already; a period is released once, whole, and never recounted"
    case .unplanned(let form):
      "there are answers to form \"\(form)\", which the plan does not count; add it to the plan"
    case .otherFloors(let table):
      "\(table) was released with other floors; set the floors back to what they were"
    case .unsafeEarlier(let table):
      "the released tables tell too much about \(table); take the later of them back first"
    case .disagrees(let table):
      "\(table) does not add up to what was released before; were answers deleted too early?"
    }
  }
}
