import Foundation

/// What was typed last, told if the redactor crashes on it.
enum LastTyped {
  nonisolated(unsafe) static var text = ""

  /// One thread types and is stopped by the signal, so nothing else reads the text meanwhile.
  static func isToldOnCrash() {
    for fault in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(fault) { fault in
        print("crashed (signal \(fault)) on\n\(unsafe LastTyped.text.escaped)")
        exit(1)
      }
    }
  }
}
