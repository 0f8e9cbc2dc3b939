import Glibc

/// The door that browsers knock at. A server closes it when it stops.
public struct ListenSocket: Sendable {
  let descriptor: Int32

  /// Opens a door of our own.
  public init(at address: Address) throws(ListenFault) {
    let family = address.host.contains(":") ? AF_INET6 : AF_INET
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    descriptor = socket(family, kind, 0)
    guard descriptor >= 0, setUp(family), bind(to: address, family), listen(descriptor, 1024) == 0
    else {
      let fault = ListenFault(address: address, code: errno)
      if descriptor >= 0 { close(descriptor) }
      throw fault
    }
  }

  /// A door that somebody else opened for us, such as systemd, by its file descriptor. It stays open
  /// there when we stop: whoever knocks meanwhile waits for the next of us.
  public init(handedOver descriptor: Int32) throws(HandOverFault) {
    self.descriptor = descriptor
    guard option(SO_ACCEPTCONN) == 1, [AF_INET, AF_INET6].contains(option(SO_DOMAIN)) else {
      throw HandOverFault()
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  /// The port it has, also if it was asked for any.
  public var port: Int {
    var name = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let isKnown = withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    // The port stands at the same place in both kinds of address.
    return isKnown == 0 ? Int(UInt16(bigEndian: name.sin6_port)) : 0
  }

  private func setUp(_ family: Int32) -> Bool {
    // A restarted service gets its port back at once; `::` also takes the older addresses.
    let isReusable = set(SOL_SOCKET, SO_REUSEADDR, to: 1)
    return isReusable && (family == AF_INET || set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, to: 0))
  }

  private func set(_ level: Int32, _ option: Int32, to value: Int32) -> Bool {
    var value = value
    return setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size)) == 0
  }

  private func option(_ option: Int32) -> Int32? {
    var value: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, option, &value, &length) == 0 ? value : nil
  }

  private func bind(to address: Address, _ family: Int32) -> Bool {
    let port = UInt16(truncatingIfNeeded: address.port).bigEndian
    if family == AF_INET6 {
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = port
      return inet_pton(AF_INET6, address.host, &name.sin6_addr) == 1 && bind(to: &name)
    }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port
    return inet_pton(AF_INET, address.host, &name.sin_addr) == 1 && bind(to: &name)
  }

  private func bind<Name>(to name: inout Name) -> Bool {
    withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<Name>.size)) == 0
      }
    }
  }
}
