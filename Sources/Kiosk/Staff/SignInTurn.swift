internal import HTTP
internal import Pages

extension Kiosk {
  /// Lets a try to sign in wait for its turn without holding a worker, who answers it then. Where too
  /// many wait, the page comes back with the name that was typed.
  func signInTurn(_ request: Request, at context: RequestContext) -> Dispatch {
    let lane = staff.pages.signIn.lane(of: request)
    return .deferred { [self] responder in
      signingIn.wait(in: lane) { [self] isTurn in
        if isTurn { return responder.handOver() }
        responder.reply(staff.pages.signIn.busy(request, at: context))
      }
    }
  }
}
