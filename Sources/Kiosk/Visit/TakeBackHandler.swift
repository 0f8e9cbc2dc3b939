internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Taking answers back out of the box with three typed words: a few tries a second.
struct TakeBackHandler: Sendable {
  let store: Store
  let renderer: Renderer
  let words: EasyWords
  let queue: TakeBackQueue
  let waysOut: WaysOut
  let open: OpenPages
  let errors: ErrorPages

  /// Words of ours wait for their turn without holding a worker, who looks for them then; nothing where
  /// the words alone tell that they are mistaken. Where too many wait, the words stay on the page.
  func takeTurn(_ request: Request, at context: RequestContext) -> Dispatch? {
    guard request.fields.hold(only: ["words"]),
      words.takeBackWords(typed: request.fields["words"] ?? "") != nil
    else { return nil }
    return .deferred { responder in
      queue.wait { isTurn in
        if isTurn { return responder.handOver() }
        let busy = try? again(request, at: context, .unavailable, "busy")
        responder.reply((busy ?? errors.reply(.unavailable, "busy", at: context)).filled())
      }
    }
  }

  /// Once it is their turn.
  func take(_ request: Request, at context: RequestContext) throws -> Reply {
    guard request.fields.hold(only: ["words"]) else { return errors.notUnderstood(context) }
    let typed = request.fields["words"] ?? ""
    guard let known = words.takeBackWords(typed: typed) else {
      return try again(request, at: context, .unprocessable, "takeBack")
    }
    let isTaken = try store.takeBack(store.keys.takeBack.id(of: known))
    return waysOut.cleared(
      try TakeBackHandler.told(isTaken, wasSeen: true, by: renderer, open.listening, at: context))
  }

  /// The page again, with the words that were typed.
  private func again(
    _ request: Request, at context: RequestContext, _ status: Status, _ problem: String
  ) throws -> Reply {
    let isVisiting = VisitCookie.isThere(request)
    var page = TakeBackPage(
      words: renderer.words[.own], back: context.path(.whatHappens),
      action: context.path(.takeBack), typed: request.fields["words"] ?? "", problem: problem)
    page.listen = open.listening.listening(to: .takeBack, at: context)
    let here = Route.fixed(.takeBack)
    let bytes = try renderer.bytes(of: page, in: open.pageContext(here, context, isVisiting))
    return open.clearing(.page(bytes, status), here, at: context, isVisiting)
  }

  /// - Parameter wasSeen: a worker may have read the answers: then it is not said that nobody has.
  static func told(
    _ isTaken: Bool, wasSeen: Bool, by renderer: Renderer, _ listening: OpenListening,
    at context: RequestContext
  ) throws -> Reply {
    let words = renderer.words[.own]
    let name = isTaken ? (wasSeen ? "takenBack" : "takenBackUnread") : "notInBox"
    var page = MessagePage(name, words: words, picture: isTaken ? "wish-goods" : nil)
    page.listen = listening.listening(to: .message(name), at: context)
    page.linkButtons = [LinkButton(words.text("buttons.first"), to: context.path(.first))]
    return .page(try renderer.bytes(of: page, in: context.pageContext()))
  }
}
