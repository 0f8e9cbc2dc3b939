import Foundation

/// A request with the headers that a browser sends.
struct BrowserRequest {
  let method: String
  let path: String
  var body: [UInt8] = []
  /// What is said instead of what an honest browser would say; nothing leaves a header away.
  var headers: [String: String?] = [:]

  static func get(_ path: String) -> BrowserRequest { BrowserRequest(method: "GET", path: path) }

  static func get(_ path: String, _ fields: [(String, String)]) -> BrowserRequest {
    .get("\(path)?\(written(fields))")
  }

  static func post(_ path: String, _ fields: [(String, String)]) -> BrowserRequest {
    BrowserRequest(method: "POST", path: path, body: Array(written(fields).utf8))
  }

  private static func written(_ fields: [(String, String)]) -> String {
    fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  /// The same, but for one header.
  func saying(_ header: String, _ value: String?) -> BrowserRequest {
    var copy = self
    copy.headers[header] = .some(value)
    return copy
  }

  func bytes(to port: Int, with cookies: [String: String]) -> [UInt8] {
    var lines = ["\(method) \(path) HTTP/1.1"]
    for (name, value) in sent(to: port, with: cookies).sorted(by: { $0.key < $1.key }) {
      lines.append("\(name): \(value)")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  private func sent(to port: Int, with cookies: [String: String]) -> [String: String] {
    var sent = [
      "Host": "localhost:\(port)", "Connection": "close", "User-Agent": "Mozilla/5.0 (Testscreen)",
    ]
    if !cookies.isEmpty {
      sent["Cookie"] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: "; ")
    }
    if method == "POST" {
      sent["Content-Type"] = "application/x-www-form-urlencoded"
      sent["Content-Length"] = "\(body.count)"
      sent["Origin"] = "http://localhost:\(port)"
    }
    sent["Sec-Fetch-Site"] = method == "POST" ? "same-origin" : "none"
    for (name, value) in headers { sent[name] = value }
    return sent
  }

  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
