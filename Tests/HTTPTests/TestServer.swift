import HTTP

/// A server on any free port, which tells what it understood.
struct TestServer {
  let server: Server
  let handled = Tally()

  init(
    _ limits: Limits = Limits(), everyReply: [Header] = [],
    atOnce: @escaping @Sendable (Request) -> Dispatch? = { _ in nil },
    busy: (@Sendable (Request) -> Reply)? = nil,
    answer: @escaping @Sendable (Request) -> Reply
  ) throws {
    server = try Server(
      on: ListenSocket(at: Address(host: "127.0.0.1", port: 0)), limits: limits,
      everyReply: everyReply, atOnce: atOnce, refusal: { .text("refused \($0.code)", $0) },
      busy: busy
    ) { [handled] request in
      handled.add()
      return answer(request)
    }
  }

  init(
    _ limits: Limits = Limits(), atOnce: @escaping @Sendable (Request) -> Dispatch? = { _ in nil }
  ) throws {
    try self.init(limits, atOnce: atOnce, answer: TestServer.echo)
  }

  func client(from address: String = "127.0.0.1") throws -> RawClient {
    try RawClient(server.port, from: address)
  }

  /// The reply to these bytes on a connection of their own.
  func reply(to text: String, asHead: Bool = false) throws -> RawClient.Reply {
    let client = try client()
    client.send(text)
    return try client.reply(asHead: asHead)
  }

  /// Path, query and fields, told apart by characters that no test sends.
  static let echo: @Sendable (Request) -> Reply = { request in
    let told = [request.path.joined(separator: "\u{2}"), line(request.query), line(request.fields)]
    return .text(told.joined(separator: "\u{1}"))
  }

  private static func line(_ fields: Fields) -> String {
    fields.names.flatMap { name in fields.all(name).map { "\(name)\u{3}\($0)" } }
      .joined(separator: "\u{2}")
  }
}

/// What `TestServer.echo` said.
struct Echo: Equatable {
  var path: [String] = []
  var query: [[String]] = []
  var fields: [[String]] = []

  init(path: [String] = [], query: [[String]] = [], fields: [[String]] = []) {
    self.path = path
    self.query = query
    self.fields = fields
  }

  init(_ reply: RawClient.Reply) {
    let told = reply.body.split(separator: "\u{1}", omittingEmptySubsequences: false)
    guard told.count == 3 else { return }
    path = told[0].isEmpty ? [] : told[0].pieces("\u{2}")
    query = told[1].isEmpty ? [] : told[1].pieces("\u{2}").map { $0[...].pieces("\u{3}") }
    fields = told[2].isEmpty ? [] : told[2].pieces("\u{2}").map { $0[...].pieces("\u{3}") }
  }
}

extension Substring {
  fileprivate func pieces(_ mark: Character) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}

/// A browser's request for a page.
func get(_ target: String) -> String {
  "GET \(target) HTTP/1.1\r\nHost: kiosk\r\n\r\n"
}

/// A browser's posted form.
func post(_ form: String, to target: String = "/") -> String {
  """
  POST \(target) HTTP/1.1\r
  Host: kiosk\r
  Content-Type: application/x-www-form-urlencoded\r
  Content-Length: \(form.utf8.count)\r
  \r
  \(form)
  """
}
