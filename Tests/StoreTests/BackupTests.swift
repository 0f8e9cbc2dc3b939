import Anonymity
import Foundation
import SeededDice
import Store
import Survey
import Testing

@Suite struct `A backup` {
  static let answered = on(2026, 11, 18)
  let context: TestStore
  let place: URL
  let key = BackupKey.fresh()
  var store: Store { context.store }
  private var file: URL { place.appending(path: "backup.heard") }
  private var keyFile: URL { place.appending(path: "keys.heard") }
  private var restored: URL { place.appending(path: "restored") }

  init() throws {
    context = try TestStore()
    place = context.folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for number in 0..<8 {
      try Respondent(liking: "liked \(everydayWords(number))").answer(
        in: context.store, at: Self.answered)
    }
  }

  private func backUp(_ keys: BackedUpKeys = .together) throws {
    try store.backUp(to: file, sealedTo: #require(key.lock), with: keys)
  }

  private func restore(keyFile: URL? = nil, replacing: Bool = false) throws -> Store {
    try FileManager.default.createDirectory(at: restored, withIntermediateDirectories: true)
    let backup = try OpenedBackup(file, keyFile: keyFile, openedBy: key, in: restored)
    try backup.putInPlace(in: restored, replacing: replacing)
    return try Store(in: restored)
  }

  @Test(arguments: [true, false])
  func `brings everything back: the drill`(together: Bool) throws {
    try backUp(together ? .together : .apart(keyFile))
    let again = try restore(keyFile: together ? nil : keyFile)
    #expect(try again.lostBoxes().isEmpty)
    let opening = try again.openBoxes(at: on(2026, 11, 30, at: 6), floor: 8)
    #expect(opening.wasOpened && opening.unreadable == 0)
    #expect(try again.responses(of: .quarter(year: 2026, number: 4)).count == 8)
    #expect(again.keys.release.bytes == store.keys.release.bytes)
  }

  @Test func `can be made while visitors answer, and is one moment's`() throws {
    let people = (0..<60).map { _ in Respondent() }
    let others = Thread { [store] in
      for person in people { _ = try? person.answer(in: store, at: Self.answered) }
    }
    others.start()
    try backUp()
    while !others.isFinished { usleep(1_000) }
    let again = try restore()
    let opening = try again.openBoxes(at: on(2026, 11, 30, at: 6), floor: 8)
    #expect(opening.wasOpened && opening.unreadable == 0)
    for person in people { #expect(try store.holds(person.id(in: store))) }
  }

  @Test func `holds no visit that is open, no session, and nothing that was deleted`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: Self.answered)
    try context.meddle(
      """
      INSERT INTO sentVisit VALUES (randomblob(16), x'00', 999999);
      INSERT INTO account (name, role, password) VALUES ('ana', 'viewer', 'none');
      INSERT INTO session VALUES (randomblob(32), 'ana', 999999)
      """)
    try backUp()
    let again = try restore()
    #expect(try again.draft(ana.token.draftID) == nil)
    try again.checkpoint()
    for table in ["draft", "sentVisit", "session"] {
      #expect(try context.count(of: table, in: restored) == 0)
    }
    #expect(try context.count(of: "account", in: restored) == 1)
  }

  @Test func `shows nothing of what is in it`() throws {
    _ = try store.openBoxes(at: on(2026, 11, 30, at: 6), floor: 8)
    try backUp()
    let bytes = try Data(contentsOf: file)
    #expect(bytes.starts(with: Data("heard backup 1\n".utf8)))
    for trace in ["SQLite format", "liked", "response", "heard.sqlite"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
    #expect(try mode(of: file) == 0o600)
  }

  @Test func `leaves nothing beside the data, also after one that was killed`() throws {
    let left = context.folder.appending(path: ".backup-77")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try backUp()
    let names = try FileManager.default.contentsOfDirectory(atPath: path(of: context.folder))
    #expect(names.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `never overwrites`() throws {
    try backUp()
    let before = try Data(contentsOf: file)
    #expect(throws: BackupFault.isThere(file)) { try backUp() }
    #expect(try Data(contentsOf: file) == before)
    _ = try restore()
    #expect(throws: BackupFault.folderIsUsed(restored)) { try restore() }
  }

  @Test func `puts what is there aside when it is asked to, once`() throws {
    try backUp()
    _ = try restore()
    _ = try restore(replacing: true)
    let aside = restored.appending(path: "replaced")
    #expect(
      FileManager.default.fileExists(atPath: path(of: aside.appending(path: Store.fileName))))
    #expect(throws: BackupFault.wasPutAside(aside)) { try restore(replacing: true) }
  }

  @Test func `opens with its own key only`() throws {
    try backUp()
    let other = BackupKey.fresh()
    #expect(throws: BackupFault.otherKey(file)) {
      try OpenedBackup(file, keyFile: nil, openedBy: other, in: place)
    }
  }

  @Test func `is refused when any byte was changed, is missing or was added`() throws {
    try backUp()
    let whole = try Data(contentsOf: file)
    var dice = Dice(seed: 13)
    for round in 0..<40 {
      var bytes = whole
      switch round % 3 {
      case 0: bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1
      case 1: bytes.removeLast(Int.random(in: 1...bytes.count, using: &dice))
      default: bytes.append(0)
      }
      try bytes.write(to: file)
      #expect(throws: BackupFault.self) {
        try OpenedBackup(file, keyFile: nil, openedBy: key, in: place)
      }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path(of: place)).allSatisfy {
        !$0.hasPrefix(".restore")
      })
  }

  @Test func `without its keys is told to want them`() throws {
    try backUp(.none)
    let missing = restored.appending(path: "keys/take-back.key")
    #expect(throws: StoreFault.missingKey(missing)) { try restore() }
  }

  @Test func `of a version to come is refused`() throws {
    try context.meddle("INSERT INTO grdb_migrations VALUES ('9 something we do not know')")
    try backUp()
    #expect(throws: BackupFault.newer(file)) { try restore() }
  }
}

extension TestStore {
  fileprivate func count(of table: String, in folder: URL) throws -> Int {
    try number("SELECT count(*) FROM \(table)", in: folder.appending(path: Store.fileName))
  }
}
