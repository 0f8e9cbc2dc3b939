/// The addresses of the pages, as they stand in links.
enum Paths {
  /// Pages that anyone may read at any time.
  static let open = [
    "/", "/at/north", "/help", "/what-happens", "/notice", "/kept", "/you-said", "/accessibility",
    "/practice", "/later",
  ]
  /// Pages that need a visit.
  static let ofAVisit = [
    "/visit", "/visit/about", "/visit/time", "/visit/who", "/visit/listen", "/visit/enough",
    "/visit/check", "/visit/check/hidden",
  ]
  /// What only a button does.
  static let onlyPosted = [
    "/begin", "/visit/send", "/list", "/card", "/throw-away", "/leave", "/finish",
    "/staff/sign-out",
  ]
  static let ofStaff = ["/staff", "/staff/guide", "/staff/figures/2026-Q3"]
}

extension Paths {
  /// What a visit posts to, besides the pages of its form.
  static let posted = [
    "/begin", "/visit/about", "/visit/time", "/visit/who", "/visit/send", "/take-back",
  ]
}
