public import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// Errors become pages here and nowhere else.
extension Kiosk {
  /// A page that says calmly what is wrong, by its name in the wording.
  func trouble(
    _ status: Status, _ name: String, at context: RequestContext, reference: String? = nil
  ) -> Reply {
    if context.isForStaff { return staff.trouble(status, name, at: context, reference: reference) }
    return handlers(at: context).errors.reply(status, name, at: context, reference: reference)
  }

  /// Our own mistake: a calm page, and one line in the log under the same number.
  func ours(_ error: any Error, at context: RequestContext) -> Reply {
    let reference = String(UInt32.random(in: .min ... .max), radix: 16)
    log.write(
      .requestFailed, nil,
      [
        "reference": "\(reference)", "kind": "\(type(of: error))",
        "what": "\(Store.summary(of: error))",
      ])
    return trouble(.internalError, "ours", at: context, reference: reference)
  }

  /// The page for a request that was refused before it was understood.
  public func refusal(_ status: Status) -> Reply {
    let name =
      switch status {
      case .bodyTooLarge: "tooLarge"
      case .notFound: "notFound"
      case .unavailable: "busy"
      case .internalError: "ours"
      default: "notUnderstood"
      }
    return trouble(status, name, at: usualContext)
  }

  /// When too many ask at once.
  public func busy(_ request: Request) -> Reply {
    let isForStaff = Route.isForStaff(request.path)
    let keepsTyped = !isForStaff || Route(request.path)?.takesWhatIsTyped == true
    if request.method == .post, keepsTyped { return stillHere(request, .unavailable) }
    var context = usualContext
    context.isForStaff = isForStaff
    return trouble(.unavailable, "busy", at: context)
  }

  /// What was filled in could not be saved: the page has it still, to be sent again.
  func stillHere(_ request: Request, _ status: Status) -> Reply {
    let context = context(of: request, for: Route(request.path))
    // Also on a thread that must not wait for a language that is still being read.
    let handlers = visitors.handlersAtOnce(in: context.look.language) ?? visitors.english
    let renderer = handlers.renderer
    let words = renderer.words[.own]
    let hidden = request.fields.names.flatMap { name in
      request.fields.all(name).map { Hidden(name, $0) }
    }
    var page = handlers.listening.listened(
      MessagePage("couldNotSave", words: words), .message("couldNotSave"), at: context)
    page.buttons = [
      .init(
        words.text("buttons.retry"), to: context.path(Route(request.path) ?? .fixed(.first)),
        hidden: hidden)
    ]
    let bytes = try? renderer.bytes(of: page, in: context.pageContext())
    return bytes.map { .page($0, status) } ?? .text("\(status.code)\n", status)
  }

  /// In the visitor's language.
  private func handlers(at context: RequestContext) -> VisitorHandlers {
    visitors.handlers(in: context.look.language)
  }

  var usualContext: RequestContext {
    RequestContext(
      place: forms.service.places[0], isUsual: true, look: DisplayPreferences(),
      assets: assets.address)
  }
}
