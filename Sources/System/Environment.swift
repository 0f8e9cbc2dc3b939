import Glibc

/// What whoever started us wants us to know.
enum Environment {
  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
