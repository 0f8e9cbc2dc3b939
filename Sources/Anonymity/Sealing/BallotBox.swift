internal import Crypto
public import Survey

/// The box of one week: anyone can put a response in, only its private key takes them out.
public struct BoxSlot: Sendable {
  public let week: Week
  private let key: Curve25519.KeyAgreement.PublicKey

  fileprivate init(week: Week, key: Curve25519.KeyAgreement.PublicKey) {
    self.week = week
    self.key = key
  }

  /// Reads the public half of a box's key; a wrong length is nothing.
  init?(week: Week, stored bytes: some Collection<UInt8>) {
    guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: Array(bytes)) else {
      return nil
    }
    self.init(week: week, key: key)
  }

  /// The public half of the box's key: 32 bytes.
  public var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// Seals a response for this box under the name that the take-back words give it.
  ///
  /// - Parameter sent: when it was sent, for one that lay in an earlier box before.
  public func seal(
    _ response: AnonymousResponse, as id: ResponseID, sent: Week? = nil
  ) throws(SealFault) -> SealedResponse {
    var packer = Packer()
    response.pack(into: &packer)
    let days = week.monday.number - (sent ?? week).monday.number
    return SealedResponse(
      id: id, week: week, waited: max(0, days / 7),
      bytes: try BoxSeal.close(packer, to: key, under: id))
  }
}

/// The key pair of one week's box. The private half is destroyed when the box has been opened.
public struct BoxKey: Sendable {
  public let week: Week
  private let key: Curve25519.KeyAgreement.PrivateKey

  public static func fresh(for week: Week) -> BoxKey { BoxKey(week: week, key: .init()) }

  private init(week: Week, key: Curve25519.KeyAgreement.PrivateKey) {
    self.week = week
    self.key = key
  }

  /// Reads a key that was kept; a wrong length is nothing.
  public init?(week: Week, stored bytes: [UInt8]) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.init(week: week, key: key)
  }

  /// What has to be kept to open the box: 32 bytes.
  public var bytes: [UInt8] { Array(key.rawRepresentation) }

  public var slot: BoxSlot { BoxSlot(week: week, key: key.publicKey) }

  public func open(_ sealed: SealedResponse) throws(SealFault) -> AnonymousResponse {
    var unsealed = try BoxSeal.open(sealed.bytes, with: key, under: sealed.id)
    return try AnonymousResponse(from: &unsealed)
  }
}

/// A finished response in the box: nobody can read it until the box is opened.
public struct SealedResponse: Sendable, Equatable {
  public let id: ResponseID
  /// The box it lies in. No other time is kept.
  public let week: Week
  /// How many weeks before that it was sent: more than none for one that stayed at an opening.
  public let waited: Int
  public let bytes: [UInt8]

  public init(id: ResponseID, week: Week, waited: Int = 0, bytes: [UInt8]) {
    self.id = id
    self.week = week
    self.waited = waited
    self.bytes = bytes
  }

  /// The week in which it was sent.
  public var sent: Week { week.adding(weeks: -waited) }
}

/// The name under which a response lies in the box, which only its take-back words lead to.
public struct ResponseID: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
}
