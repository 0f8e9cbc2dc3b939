import Glibc

/// Why we cannot listen there, and what to do about it.
public struct ListenFault: Error, Equatable, CustomStringConvertible {
  /// Where we wanted to listen.
  public let address: Address
  let code: Int32

  /// The place, the trouble and the cure.
  public var description: String {
    "\(address): \(String(cString: strerror(code))); \(cure)"
  }

  private var cure: String {
    switch code {
    case EADDRINUSE: "stop the program that has this port, or listen on another"
    case EACCES: "listen on a port above 1023, or let systemd open this one"
    case EADDRNOTAVAIL: "listen on 127.0.0.1, or on an address this machine has"
    default: "listen on 127.0.0.1:8080 to see whether the network works at all"
    }
  }
}

/// The door that we were handed is none that browsers can knock at.
public struct HandOverFault: Error, CustomStringConvertible {
  /// The trouble and the cure.
  public var description: String {
    "the socket that was handed over does not listen for TCP; "
      + "write ListenStream=127.0.0.1:8080 and Accept=no in its unit"
  }
}
