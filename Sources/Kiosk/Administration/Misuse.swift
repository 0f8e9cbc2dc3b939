/// A command that was typed in a way that cannot be followed, and how to type it.
public enum Misuse: CustomStringConvertible {
  case noPassword
  case noPassphrase
  case noTime(String)
  case noAddress(String)
  case noLanguage(String)
  case noFolders
  case noNumbers
  case openOrAttend
  case keysTwice
  case servedByAnother(String)
  case severalSockets(Int)

  public var description: String {
    switch self {
    case .noPassword: "no password was given; type it, or send it as the first line"
    case .noPassphrase: "no passphrase was given; type it, or send it as a line"
    case .noTime(let text): "\"\(text)\" is no time; write it like 2026-11-21T06:00"
    case .noAddress(let text): "\"\(text)\" is no place to listen; write it like 127.0.0.1:8080"
    case .noLanguage(let text): "\"\(text)\" is no language; write it like pl"
    case .noFolders: "name the folders to write to with --forms and --assets"
    case .noNumbers: "write numbers above nought for --quarters and --visits"
    case .openOrAttend: "use --open or --attend, one at a time"
    case .keysTwice: "use --with-keys or --keys-to, one at a time"
    case .servedByAnother(let folder):
      "\(folder) is served by another heard; stop that one, or name another folder"
    case .severalSockets(let count):
      "\(count) sockets were handed over; leave one ListenStream in the socket's unit"
    }
  }
}
