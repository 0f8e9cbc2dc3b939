public import HTTP
public import Logging
internal import Survey

extension ServedKiosk {
  /// Starts to answer on a socket.
  public func serve(on socket: ListenSocket, log: Logger) throws -> Server {
    let first = kiosk
    var limits = Limits()
    limits.workers = 16
    limits.trusted =
      Network.loopback + first.forms.service.sharedNetworks.compactMap { Network($0) }
    return try Server(
      on: socket, limits: limits, everyReply: first.everyReply,
      atOnce: { self.kiosk.atOnce($0)?.filled }, refusal: { self.kiosk.refusal($0).filled() },
      busy: { self.kiosk.busy($0).filled(for: $0) }, log: { log.write(.library, $0) },
      answer: { self.kiosk.answer($0).filled(for: $0) })
  }
}

extension Kiosk {
  /// What every reply says, so that no page can run a script, be framed, or be kept by a browser.
  fileprivate var everyReply: [Header] {
    let elsewhere = forms.service.leaveTo.split(separator: "/").prefix(2).joined(separator: "//")
    let policy = [
      "default-src 'none'", "script-src 'none'", "style-src 'self'", "img-src 'self'",
      "media-src 'self'", "form-action 'self' \(elsewhere)", "base-uri 'none'",
      "frame-ancestors 'none'",
    ]
    return [
      Header("Content-Security-Policy", policy.joined(separator: "; ")),
      Header("X-Content-Type-Options", "nosniff"),
      Header("X-Frame-Options", "DENY"),
      Header("Referrer-Policy", "same-origin"),
      Header("Cross-Origin-Opener-Policy", "same-origin"),
      Header("Cross-Origin-Resource-Policy", "same-origin"),
      Header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
      Header("Cache-Control", "no-store"),
    ] + (forms.service.isBehindTLS ? [alwaysByTLS] : [])
  }

  /// RFC 6797: a browser that came once by https never comes without it in the year that follows, so
  /// that nobody in between can read the first request.
  private var alwaysByTLS: Header { Header("Strict-Transport-Security", "max-age=31536000") }
}
