internal import Crypto
internal import Foundation
public import Survey

/// The secret that a member of staff's phone shows codes from: six digits, new each half minute.
///
/// Source: RFC 6238 with the parameters that every app understands (SHA-1, 30 seconds, 6 digits).
public struct SecondStep: Sendable, Equatable {
  private let secret: [UInt8]

  private static let secretLength = 20
  private static let seconds = 30
  private static let digits = 6
  /// Half minutes that a phone's clock may be off.
  private static let slip = 1

  public static func fresh() -> SecondStep {
    var dice = SystemRandomNumberGenerator()
    return SecondStep(
      secret: (0..<secretLength).map { _ in .random(in: .min ... .max, using: &dice) })
  }

  private init(secret: [UInt8]) { self.secret = secret }

  /// The half minute of a right code, which must be after the last one used; nothing for a wrong
  /// or used code.
  public func step(of code: String, at now: Moment, after last: Int) -> Int? {
    let typed = code.filter { !$0.isWhitespace }
    let present = now.seconds / SecondStep.seconds
    return (present - SecondStep.slip...present + SecondStep.slip).first { step in
      step > last && SecondStep.isSame(self.code(at: step), typed)
    }
  }

  /// The code of a half minute, counted from 1970.
  public func code(at step: Int) -> String {
    let count = (0..<8).map { UInt8(truncatingIfNeeded: step >> ((7 - $0) * 8)) }
    let hash = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: count, using: SymmetricKey(data: secret)))
    let start = Int(hash[19] & 0x0f)
    let number = hash[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7fff_ffff
    let code = String(number % 1_000_000)
    return String(repeating: "0", count: SecondStep.digits - code.count) + code
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    return one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// How a person types it and a phone scans it.
extension SecondStep {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  /// 32 capital letters and digits, without padding.
  public var text: String {
    stride(from: 0, to: secret.count, by: 5).map { start in
      let number = secret[start..<start + 5].reduce(0) { $0 << 8 | UInt64($1) }
      return String((0..<8).map { SecondStep.letters[Int(number >> (35 - $0 * 5) & 31)] })
    }.joined()
  }

  /// Reads what `text` writes, also in small letters and with spaces.
  public init?(text: String) {
    let values = text.uppercased().filter { $0 != " " }.map(SecondStep.letters.firstIndex)
    guard values.count == 32, !values.contains(nil) else { return nil }
    let groups = stride(from: 0, to: 32, by: 8).map { start in
      values[start..<start + 8].reduce(UInt64(0)) { $0 << 5 | UInt64($1 ?? 0) }
    }
    self.init(
      secret: groups.flatMap { group in (0..<5).map { UInt8(group >> (32 - $0 * 8) & 255) } })
  }

  /// A link that an authenticator app on the same phone opens.
  public func address(of account: String, issuer: String) -> String {
    let label = SecondStep.escaped("\(issuer):\(account)")
    return "otpauth://totp/\(label)?secret=\(text)&issuer=\(SecondStep.escaped(issuer))"
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
