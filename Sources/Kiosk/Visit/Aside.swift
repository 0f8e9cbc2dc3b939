internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// A way from a page of a visit that answers nothing. What is filled in there is kept, for when the
/// person comes back: a link would lose it.
enum Aside: Equatable {
  /// To an open page.
  case open(FixedRoute)
  case back
  /// On the check page: without the answers, and with them.
  case hide, show
  /// From the check page to the page with a number, to change what was answered there.
  case change(Int)

  /// Nothing where another button was pressed.
  init?(of request: Request) {
    guard let pressed = request.fields["then"] else { return nil }
    self.init(pressed)
  }

  fileprivate init?(_ pressed: String) {
    switch pressed {
    case "help": self = .open(.help)
    case "happens": self = .open(.whatHappens)
    case "changed": self = .open(.youSaid)
    case "accessibility": self = .open(.accessibility)
    case "look": self = .open(.look)
    case "back": self = .back
    case "hide": self = .hide
    case "show": self = .show
    default:
      let start = "change-"
      guard pressed.hasPrefix(start), let number = Int(pressed.dropFirst(start.count))
      else { return nil }
      self = .change(number)
    }
  }

  /// Leads there; to the visit's next page where there is nothing.
  func reply(
    from screen: Screen, of state: Visit.State, isChange: Bool = false, at context: RequestContext
  ) -> Reply {
    .seeOther(address(from: screen, of: state, isChange, at: context) ?? context.path(.visit))
  }

  /// The same where there is no visit any more: an open page is there for everyone.
  func openReply(at context: RequestContext) -> Reply? {
    if case .open(let route) = self { .seeOther(context.path(route)) } else { nil }
  }

  private func address(
    from screen: Screen, of state: Visit.State, _ isChange: Bool, at context: RequestContext
  ) -> String? {
    switch self {
    case .open(let route): context.path(route)
    case .back:
      state.number(before: screen, isChange: isChange).map { before in
        let row = isChange ? state.number(of: screen).map(CheckPage.id(ofRow:)) : nil
        return row.map { context.path(.page(before), part: $0) } ?? context.path(.page(before))
      }
    case .hide: state.number(of: screen).map { context.path(.page($0), VisitHandler.brief) }
    case .show: state.number(of: screen).map { context.path(.page($0)) }
    case .change(let number): context.path(.page(number), VisitHandler.change)
    }
  }
}

extension PressedButton {
  /// What the name of a button in a form means; *Continue*, where it is none of ours.
  init(pressed name: String?) {
    self = name.flatMap(Aside.init) != nil ? .stay : name.flatMap(PressedButton.init) ?? .next
  }
}
