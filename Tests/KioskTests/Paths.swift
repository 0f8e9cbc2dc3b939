/// The addresses of the pages, as they stand in links.
enum Paths {
  /// Pages that anyone may read at any time.
  static let open = [
    "/", "/at/north", "/help", "/what-happens", "/notice", "/kept", "/you-said", "/accessibility",
    "/practice", "/later",
  ]
  /// Pages that need a visit.
  static let ofAVisit = [
    "/visit", "/visit/2", "/visit/3", "/visit/4", "/visit/5", "/visit/6?check", "/visit/7?brief",
    "/sent", "/sent/list", "/sent/card",
  ]
  /// What only a button does.
  static let onlyPosted = [
    "/begin", "/visit/send", "/sent/take-back", "/throw-away", "/leave", "/finish",
    "/staff/sign-out",
  ]
  static let ofStaff = ["/staff", "/staff/guide", "/staff/figures/2026-Q3"]
}

extension Paths {
  /// What a visit posts to, besides the pages of its form.
  static let posted = [
    "/begin", "/visit/2", "/visit/3", "/visit/4", "/visit/send", "/take-back",
  ]
}
