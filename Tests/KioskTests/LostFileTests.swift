import Foundation
import Kiosk
import Store
import Testing

/// The data file goes away, or is cut short, while the service runs.
@Suite struct `A data file that is lost` {
  let kiosk: TestKiosk
  private var file: URL { kiosk.folder.appending(path: Store.fileName) }

  init() throws {
    kiosk = try TestKiosk()
    kiosk.kiosk.keepHouse()
  }

  private func said(_ words: String) -> Bool { kiosk.log.all.contains { $0.contains(words) } }

  @Test func `is noticed before anybody is thanked`() throws {
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit")
    try ana.press("That is enough")
    try FileManager.default.removeItem(at: file)
    try ana.press("Send")
    #expect(try ana.page.status == 503)
    #expect(try ana.reads("We could not save your answers. They are still here."))
  }

  @Test func `lets nobody begin, and is told`() throws {
    try FileManager.default.moveItem(at: file, to: file.appendingPathExtension("away"))
    kiosk.kiosk.keepHouse()
    #expect(said("store: ") && said("was removed or replaced while the service ran"))
    #expect(!kiosk.kiosk.isWell)
    let ana = try Visitor(at: kiosk).open("/").press("Start")
    #expect(try ana.page.status == 503 && ana.heading == "You cannot start just now.")
    #expect(ana.secret == nil)
    let health = try kiosk.health()
    #expect(health.status == 503 && health.body.hasPrefix("failing\nstore: "))
  }

  @Test func `is noticed also when another lies in its place`() throws {
    let other = try TestKiosk()
    try other.store.checkpoint()
    try FileManager.default.removeItem(at: file)
    try FileManager.default.copyItem(at: other.folder.appending(path: Store.fileName), to: file)
    kiosk.kiosk.keepHouse()
    #expect(!kiosk.kiosk.isWell)
  }

  @Test(arguments: [0, 4_096, 40_960])
  func `is noticed also when it was cut short`(length: UInt64) throws {
    try FileHandle(forWritingTo: file).truncate(atOffset: length)
    kiosk.kiosk.keepHouse()
    #expect(!kiosk.kiosk.isWell)
    #expect(said("store: "))
  }

  @Test func `is no fault while it is there`() throws {
    kiosk.kiosk.keepHouse()
    #expect(kiosk.kiosk.isWell)
    let health = try kiosk.health()
    #expect(health.status == 200 && health.body == "ok\n")
    let json = try kiosk.health("/health?as=json")
    #expect(json.body.contains("\"status\":\"ok\"") && json.body.contains("\"end 2\""))
    #expect(json.all("Content-Type") == ["application/json"])
  }
}
