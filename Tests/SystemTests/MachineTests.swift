import Glibc
import System
import Testing

@Suite(.serialized) struct `The machine around us` {
  @Test func `a crash writes nobody's words to disk`() {
    #expect(CoreDumps.forbid())
    #expect(CoreDumps.areForbidden)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #expect(limit.rlim_cur == 0 && limit.rlim_max == 0)
  }

  @Test(arguments: [(SIGTERM, StopSignal.Wish.stop), (SIGINT, .stop), (SIGHUP, .reload)])
  func `a wish is heard, and only then`(_ signal: Int32, _ wish: StopSignal.Wish) {
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &before)
    let stop = StopSignal()
    #expect(stop.wait(seconds: 0) == nil)
    raise(signal)
    #expect(stop.wait() == wish)
    #expect(stop.wait(seconds: 0) == nil)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  @Test(arguments: ["/tmp/heard-notify-\(getpid())", "@heard-notify-\(getpid())"])
  func `systemd hears what is new`(_ path: String) throws {
    let listener = try NotifySocket(path)
    setenv("NOTIFY_SOCKET", path, 1)
    defer { unsetenv("NOTIFY_SOCKET") }
    for news in [ServiceManager.News.ready, .watchdog, .stopping] {
      #expect(ServiceManager.notify(news))
      #expect(listener.hear() == news.rawValue)
    }
  }

  @Test func `without systemd nobody is told`() {
    #expect(!ServiceManager.notify(.ready))
    setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1)
    defer { unsetenv("NOTIFY_SOCKET") }
    #expect(!ServiceManager.notify(.ready))
  }

  @Test func `systemd may want to hear from us now and then`() {
    #expect(ServiceManager.watchdogSeconds == nil)
    setenv("WATCHDOG_USEC", "30000000", 1)
    defer { unsetenv("WATCHDOG_USEC") }
    #expect(ServiceManager.watchdogSeconds == 30)
  }

  @Test func `a socket that systemd opened for somebody else is left alone`() {
    setenv("LISTEN_PID", "1", 1)
    setenv("LISTEN_FDS", "1", 1)
    defer {
      unsetenv("LISTEN_PID")
      unsetenv("LISTEN_FDS")
    }
    #expect(ServiceManager.handedOverSockets.isEmpty)
  }

  @Test(arguments: [("1", 3..<4), ("2", 3..<5), ("0", 3..<3), ("-1", 3..<3), ("many", 3..<3)])
  func `sockets that systemd opened for us come after the three files of every program`(
    _ count: String, _ sockets: Range<Int32>
  ) {
    setenv("LISTEN_PID", "\(getpid())", 1)
    setenv("LISTEN_FDS", count, 1)
    defer {
      unsetenv("LISTEN_PID")
      unsetenv("LISTEN_FDS")
    }
    #expect(ServiceManager.handedOverSockets == sockets)
  }

  @Test func `as many files may be open as connections are let in`() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let wanted = rlim_t(500)
    OpenFiles.allow(Int(wanted))
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    #expect(limit.rlim_cur >= min(wanted, limit.rlim_max))
  }
}

/// systemd's end of the line.
private final class NotifySocket {
  private let line: Int32
  private let path: String

  init(_ path: String) throws {
    self.path = path
    line = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    let bytes = path.utf8.map { $0 == UInt8(ascii: "@") ? 0 : $0 }
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(2 + bytes.count)
    let isBound = withUnsafePointer(to: name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(line, $0, length) }
    }
    try #require(isBound == 0)
  }

  deinit {
    close(line)
    unlink(path)
  }

  func hear() -> String {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = recv(line, &bytes, bytes.count, Int32(MSG_DONTWAIT))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

@Suite struct `A folder that is served` {
  @Test func `is held by one program until that ends`() throws {
    let folder = "/tmp/heard-lock-\(getpid())"
    mkdir(folder, 0o700)
    defer { unlink(folder + "/server.lock"); rmdir(folder) }
    #expect(try FolderLock.take(folder))
    #expect(try !FolderLock.take(folder))
  }

  @Test func `that cannot be written is told by its name`() {
    #expect(throws: FolderLockFault.self) { try FolderLock.take("/nowhere/at/all") }
  }
}
