import Glibc

/// Memory that a program gives back still holds what stood in it, until something else is written
/// there: typed words, cookies and keys for minutes. Swift cannot wipe a `String`; glibc can overwrite
/// all that is given back, if it is told before the program starts.
public enum FreedMemory {
  /// Without the cache of each thread, which passes pieces on as they are; the rest is filled.
  static let settings = "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165"

  /// Whether it is overwritten now.
  public static var isWiped: Bool {
    let given = (Environment["GLIBC_TUNABLES"] ?? "").split(separator: ":")
    return settings.split(separator: ":").allSatisfy(given.contains)
  }

  /// Starts this program anew so that it is, as the same process; comes back only if that fails.
  public static func wipeFromNowOn() {
    guard !isWiped else { return }
    let others = Environment["GLIBC_TUNABLES"].map { $0 + ":" } ?? ""
    setenv("GLIBC_TUNABLES", others + settings, 1)
    execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
