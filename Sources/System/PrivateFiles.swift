import Glibc

/// What this process makes from now on is for its own user alone, from the first moment on. A folder that is
/// narrowed after it was made stays wide if the power goes in between, and keys in it are refused then.
public enum PrivateFiles {
  public static func fromNowOn() { umask(0o077) }
}
