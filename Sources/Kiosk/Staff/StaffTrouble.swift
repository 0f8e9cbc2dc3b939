internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// What is wrong, told to the quality team, with a way on that is theirs.
extension Kiosk {
  /// A page on the quality team's side; who it is only changes which sections it leads to.
  func staffTrouble(
    _ status: Status, _ name: String, at context: RequestContext, reference: String? = nil
  ) -> Reply {
    let words = renderer.words[.own]
    let account = try? account(of: context)
    let linkButtons =
      account == nil
      ? LinkButton(words.text("staff.signIn.title"), to: context.path(.signIn))
      : LinkButton(words.text("staff.home.title"), to: context.path(.home))
    let page = StaffErrorPage(
      name, words: words, nav: account.map { nav(for: $0, at: context) } ?? [],
      reference: reference,
      linkButtons: linkButtons)
    let html = try? renderer.html(of: page, in: context.pageContext(isSignedIn: account != nil))
    return html.map { .page($0, status) } ?? .text("\(status.code)\n", status)
  }
}
