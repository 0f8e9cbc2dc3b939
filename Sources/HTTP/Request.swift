/// What a browser asked for: whole, checked and decoded.
public struct Request: Sendable {
  /// What can be done. Any other method is refused before a handler sees the request.
  public enum Method: Sendable { case get, head, post }

  /// What is to be done.
  public let method: Method

  /// The parts between the slashes: `/at/library` is `["at", "library"]`, `/` is `[]`.
  public let path: [String]

  /// What stands behind the question mark.
  public let query: Fields

  /// What a person filled in: the body of a posted form.
  public let fields: Fields

  /// When it was tried at once, another request changed first what it was to change. A worker tries again.
  public internal(set) var hadConflict = false

  private let lines: HeaderLines

  /// A request made by hand, as tests do.
  public init(
    _ method: Method = .get, path: [String] = [], query: Fields = [:], fields: Fields = [:],
    headers: [Header] = []
  ) {
    self.init(method, path: path, query: query, fields: fields, lines: HeaderLines(headers))
  }

  init(_ method: Method, path: [String], query: Fields, fields: Fields, lines: HeaderLines) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
    self.lines = lines
  }

  /// The first header of that name, in whatever case it was written.
  public func header(_ name: String) -> String? {
    lines.first(name)
  }

  /// What the browser keeps for us under that name.
  public func cookie(_ name: String) -> String? {
    lines.firstValue(of: "Cookie") { Cookie.value(of: name, in: $0) }
  }
}
