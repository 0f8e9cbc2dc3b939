/// Where someone goes on after signing in.
extension StaffRoute {
  /// Reads an address to go on to. Only the team's own pages count, so that nobody can be led
  /// elsewhere by a link to the sign-in page.
  init?(next address: String?) {
    guard let address, address.hasPrefix("/"), address.allSatisfy(StaffRoute.isPlain) else {
      return nil
    }
    let parts = address.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard case .staff(let route) = Route(parts.map(String.init)), route.takesGet,
      route != .page(.signIn), route != .page(.home)
    else { return nil }
    self = route
  }

  private static func isPlain(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || "/-._".contains(letter))
  }
}
