import Glibc

/// Which file lies at a path, and how long it is: one question to the kernel. Foundation looks up the
/// names of owner and group too, which takes a hundred times as long.
public struct FileStatus: Sendable {
  /// Two paths, or two moments, with the same identity have the same file.
  public struct Identity: Sendable, Equatable {
    let disk: dev_t
    let number: ino_t
  }

  public let identity: Identity
  /// In bytes.
  public let size: Int

  /// Nothing where no file is.
  public init?(of path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    identity = Identity(disk: found.st_dev, number: found.st_ino)
    size = Int(found.st_size)
  }
}
