/// How a request ended, as the number that a browser is told.
public struct Status: Sendable, Hashable {
  /// The number itself.
  public let code: Int

  /// A number that has no name here.
  public init(_ code: Int) {
    precondition((200...599).contains(code), "a reply's status is from 200 to 599")
    self.code = code
  }

  /// Here it is.
  public static let ok = Status(200)
  /// Here is the part of it that you asked for.
  public static let partialContent = Status(206)
  /// Go and read another page.
  public static let seeOther = Status(303)
  /// You have it already.
  public static let notModified = Status(304)
  /// We cannot read that safely.
  public static let badRequest = Status(400)
  /// Not for you.
  public static let forbidden = Status(403)
  /// There is no such page.
  public static let notFound = Status(404)
  /// That cannot be done to a page.
  public static let methodNotAllowed = Status(405)
  /// Something else has happened in the meantime.
  public static let conflict = Status(409)
  /// It was here, and is no more.
  public static let gone = Status(410)
  /// That is more than a form can hold.
  public static let bodyTooLarge = Status(413)
  /// No address of ours is so long.
  public static let addressTooLong = Status(414)
  /// That is not a form.
  public static let unsupportedType = Status(415)
  /// It has no such part.
  public static let rangeNotSatisfiable = Status(416)
  /// That name is not ours.
  public static let misdirected = Status(421)
  /// We can read it, but something must be put right first.
  public static let unprocessable = Status(422)
  /// No browser of ours says so much about itself.
  public static let headersTooLarge = Status(431)
  /// Our mistake.
  public static let internalError = Status(500)
  /// Not now.
  public static let unavailable = Status(503)
}
