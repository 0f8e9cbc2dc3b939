internal import HTTP
internal import Pages
internal import Survey

/// Pages that say calmly what is wrong, each by its name in the wording.
struct ErrorPages: Sendable {
  let renderer: Renderer
  let listening: OpenListening

  func reply(
    _ status: Status, _ name: String, at context: RequestContext, reference: String? = nil
  ) -> Reply {
    let words = renderer.words[.own]
    var page = listening.listened(
      ErrorPage(name, words: words), .error(name), at: context)
    page.reference = reference.map(Hole.init)
    page.linkButtons = [LinkButton(words.text("buttons.first"), to: context.path(.first))]
    let bytes = try? renderer.bytes(of: page, in: context.pageContext())
    return bytes.map { .page($0, status) } ?? .text("\(status.code)\n", status)
  }

  func notUnderstood(_ context: RequestContext) -> Reply {
    reply(.badRequest, "notUnderstood", at: context)
  }
}
