import CSystem
import Glibc

/// A crash writes all of a program's memory to disk, and people's words with it.
public enum CoreDumps {
  /// False if the system would not promise it.
  public static func forbid() -> Bool {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    return setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0
      && heard_forbid_dumping() == 0
  }

  /// Whether the system keeps that promise now.
  public static var areForbidden: Bool {
    heard_may_be_dumped() == 0
  }
}
