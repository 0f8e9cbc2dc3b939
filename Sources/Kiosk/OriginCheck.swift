internal import HTTP
internal import Survey

/// Lets in only requests that a page of ours, or a person typing our address, can have made.
struct OriginCheck {
  let hosts: Set<String>
  let isBehindTLS: Bool

  init(for service: Service) {
    hosts = Set(service.hosts.map { $0.lowercased() })
    isBehindTLS = service.isBehindTLS
  }

  /// Why a request is not let in; nothing when it is.
  func refusal(of request: Request, to route: Route?) -> Refusal? {
    guard let host = request.header("Host"), hosts.contains(OriginCheck.name(of: host)) else {
      return .foreignHost
    }
    guard request.method == .post else { return nil }
    return isFromOurPage(request, host: host, mustShow: route?.isForStaff ?? true)
      ? nil : .foreignPage
  }

  enum Refusal { case foreignHost, foreignPage }

  /// A browser says where a post comes from, in one of two headers; an old one may say neither.
  private func isFromOurPage(_ request: Request, host: String, mustShow: Bool) -> Bool {
    if let context = request.header("Sec-Fetch-Site") { return context == "same-origin" }
    if let origin = request.header("Origin") {
      return origin.lowercased() == (isBehindTLS ? "https://" : "http://") + host.lowercased()
    }
    return !mustShow
  }

  /// A host without its port.
  private static func name(of host: String) -> String {
    let lowered = host.lowercased()
    if lowered.hasPrefix("[") { return String(lowered.prefix { $0 != "]" }) + "]" }
    return String(lowered.prefix { $0 != ":" })
  }
}
