/// How a request ended, as the number that a browser is told.
public struct Status: Sendable, Hashable {
  public let code: Int

  public init(_ code: Int) {
    precondition((200...599).contains(code), "a reply's status is from 200 to 599")
    self.code = code
  }

  public static let ok = Status(200)
  public static let seeOther = Status(303)
  public static let notModified = Status(304)
  public static let badRequest = Status(400)
  public static let forbidden = Status(403)
  public static let notFound = Status(404)
  public static let methodNotAllowed = Status(405)
  public static let conflict = Status(409)
  public static let gone = Status(410)
  public static let bodyTooLarge = Status(413)
  public static let addressTooLong = Status(414)
  public static let unsupportedType = Status(415)
  public static let misdirected = Status(421)
  public static let unprocessable = Status(422)
  public static let tooManyRequests = Status(429)
  public static let headersTooLarge = Status(431)
  public static let internalError = Status(500)
  public static let unavailable = Status(503)
}
