internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// What is wrong, told to the quality team, with a way on that is theirs.
extension Kiosk {
  /// A page on the quality team's side; who it is only changes which sections it leads to.
  func staffTrouble(
    _ status: Status, _ name: String, at site: Site, reference: String? = nil
  ) -> Reply {
    let words = renderer.words[.own]
    let account = try? account(of: site)
    let onward =
      account == nil
      ? Onward(words.text("staff.signIn.title"), to: site.path(.signIn))
      : Onward(words.text("staff.home.title"), to: site.path(.home))
    let page = StaffErrorPage(
      name, words: words, nav: account.map { nav(for: $0, at: site) } ?? [], reference: reference,
      onward: onward)
    let html = try? renderer.html(of: page, in: site.setting(isSignedIn: account != nil))
    return html.map { .page($0, status) } ?? .text("\(status.code)\n", status)
  }
}
