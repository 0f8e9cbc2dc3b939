import Glibc

/// Holds a folder for this program alone, until the program ends, however it ends.
public enum FolderLock {
  /// False when another program holds it.
  public static func take(_ folder: String) throws(FolderLockFault) -> Bool {
    let path = folder + "/server.lock"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FolderLockFault(code: errno) }
    // Never closed while we run: the lock would go with it.
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
    let code = errno
    close(file)
    guard code == EWOULDBLOCK else { throw FolderLockFault(code: code) }
    return false
  }
}

/// A folder cannot be held.
public struct FolderLockFault: Error {
  /// Why, by the system's number (errno).
  public let code: Int32
}
