import Glibc

/// Where a connection comes from. It is held in memory while the connection is, and nowhere else.
struct NetworkAddress: Sendable, Hashable {
  /// Old addresses stand in the new ones' range `::ffff:0:0/96`.
  private let bits: UInt128

  var isFour: Bool { bits >> 32 == 0xFFFF }

  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(four)
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(six)
    } else {
      return nil
    }
  }

  init?(_ address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    let four = raw.loadUnaligned(as: sockaddr_in.self)
    switch Int32(four.sin_family) {
    case AF_INET: self.init(four.sin_addr)
    case AF_INET6: self.init(raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
    default: return nil
    }
  }

  private init(_ four: in_addr) {
    bits = 0xFFFF << 32 | UInt128(UInt32(bigEndian: four.s_addr))
  }

  private init(_ six: in6_addr) {
    bits = withUnsafeBytes(of: six) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) }
  }

  private init(bits: UInt128) {
    self.bits = bits
  }

  func prefix(_ length: Int) -> NetworkAddress {
    NetworkAddress(bits: length == 0 ? 0 : bits & (UInt128.max << (128 - length)))
  }

  /// One household or one device has a whole /64 of the new addresses.
  var household: NetworkAddress { isFour ? self : prefix(64) }
}
