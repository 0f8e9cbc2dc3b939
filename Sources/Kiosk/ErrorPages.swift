internal import HTTP
internal import Pages
internal import Survey

/// Pages that say calmly what is wrong, each by its name in the wording.
struct ErrorPages: Sendable {
  let renderer: Renderer

  func reply(
    _ status: Status, _ name: String, at context: RequestContext, reference: String? = nil
  ) -> Reply {
    let words = renderer.words[.own]
    var page = ErrorPage(name, words: words)
    page.reference = reference
    page.linkButtons = [LinkButton(words.text("buttons.first"), to: context.path(.first(nil)))]
    let html = try? renderer.html(of: page, in: context.pageContext())
    return html.map { .page($0, status) } ?? .text("\(status.code)\n", status)
  }

  func notUnderstood(_ context: RequestContext) -> Reply {
    reply(.badRequest, "notUnderstood", at: context)
  }
}
