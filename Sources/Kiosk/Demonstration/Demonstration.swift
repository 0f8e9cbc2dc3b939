internal import Anonymity
public import Foundation
internal import Logging
internal import Store
internal import Survey
internal import System
internal import Visit

/// Fills a new folder with made-up visits of the last six closed quarters and of the days since.
///
/// Each visit takes the way of a real one: answered page by page, redacted, sealed, sent, opened on
/// a Monday at six with the others of its box, and counted when its quarter has closed. So what the
/// pages show is what the service would have made. The dice fall the same way each time.
public struct Demonstration {
  private let kiosk: Kiosk
  private let clock: DemoClock
  private let end: Moment
  private let quarters: Int
  private let visitsAnHour: Double
  private var people = DemoPeople()
  private var comments = DemoComments()
  private var dice = DemoDice(seed: 14_042)
  private var team: DemoTeam

  /// - Parameters:
  ///   - folder: a new one, or one with nothing in it.
  ///   - end: tells the moment at which the demonstration stops.
  ///   - quarters: how many closed ones there are before it.
  ///   - visits: about how many there are in a quarter.
  public init(
    _ resources: Resources, in folder: URL, until end: ServiceClock, quarters: Int = 6,
    visitsAQuarter visits: Int = 180
  ) throws {
    guard resources.forms.service.box.opening == .automatic else { throw DemoFault.attendedBoxes }
    try Demonstration.take(folder)
    self.end = end.now()
    self.quarters = quarters
    clock = DemoClock(at: end.now())
    people.talkativeness = min(1, Demonstration.visitsForAllComments / Double(visits))
    visitsAnHour = Double(visits) / 91 / Double(Demonstration.hours.count)
    kiosk = try ServiceStart(resources, data: folder, clock: ServiceClock(clock.now))
      .kiosk(log: Logger(label: "demo"))
    team = DemoTeam(of: kiosk)
  }

  /// Lives through it week by week; says which periods were released.
  public mutating func run() throws -> [String] {
    var released: [Period] = []
    var week = firstWeek
    while week.monday <= Day(of: end) {
      released += try keepHouse(at: week.monday.moment(hour: BoxCalendar.openingHour))
      try liveThrough(week)
      week = week.adding(weeks: 1)
    }
    released += try keepHouse(at: end)
    try team.markConcern(on: Day(of: end))
    return released.map { "Released \($0)." }
  }

  /// What the service does by itself once a minute, and the team once a quarter is released.
  private mutating func keepHouse(at moment: Moment) throws -> [Period] {
    clock.show(moment)
    try kiosk.store.keepHouse(at: moment, keeping: kiosk.forms.service.retention)
    _ = try kiosk.store.openBoxes(
      at: moment, floor: kiosk.forms.service.box.floor, staying: Floors.staying,
      by: .demonstration(of: Week(of: Day(of: moment))))
    let released = try kiosk.releaseJob.releaseAllClosed()
    for quarter in released where quarter.quarters == [quarter] {
      try team.answer(quarter, on: Day(of: moment))
    }
    for year in released where year == year.year {
      try team.closeReview(of: year, on: Day(of: moment))
    }
    return released
  }

  private mutating func liveThrough(_ week: Week) throws {
    for day in 0..<7 {
      for hour in Demonstration.hours {
        let moment = week.monday.adding(days: day).moment(hour: hour)
        for _ in 0..<visitsThisHour() where moment < end { try visit(at: moment) }
      }
    }
  }

  private mutating func visitsThisHour() -> Int {
    let surely = visitsAnHour.rounded(.down)
    return Int(surely) + (dice.happens((visitsAnHour - surely) * 100) ? 1 : 0)
  }

  /// From *Start* to *Send*, or to *Leave now*.
  private mutating func visit(at moment: Moment) throws {
    clock.show(moment)
    people.progress = progress(at: moment)
    guard let form = people.form(among: kiosk.forms.forms, dice: &dice),
      let place = people.place(among: kiosk.forms.service.places, dice: &dice)
    else { return }
    guard var visit = try kiosk.visitors.english.visits.begin(at: place, with: nil) else {
      throw DemoFault.lostVisit
    }
    var visitor = DemoVisitor(form, of: people, by: kiosk.redactor)
    guard try visitor.walk(&visit.state, dice: &dice, comments: &comments), !visit.state.isEmpty
    else { return try kiosk.store.forget(visit.token.draftID) }
    let response = kiosk.redactor.anonymise(
      visit.state.draft, through: form, in: place.area,
      leavingOutWords: dice.happens(people.percent("leaveOut")))
    guard try kiosk.ballots.cast(response, of: visit.token, leaving: visit.token.draftID) != nil
    else {
      throw DemoFault.lostVisit
    }
  }

  /// With so many in a quarter the comments last for all six.
  private static let visitsForAllComments = 56.0

  /// When people visit.
  private static let hours = 9..<18
}

extension Demonstration {
  /// A week whose box is opened in the first of the quarters.
  private var firstWeek: Week { Week(of: firstDay).adding(weeks: -1) }

  private var firstDay: Day {
    var quarter = Period.quarter(of: Day(of: end))
    for _ in 0..<quarters {
      quarter = .quarter(of: quarter.firstDay.adding(days: -1))
    }
    return quarter.firstDay
  }

  private func progress(at moment: Moment) -> Double {
    let lived = Double(Day(of: moment).number - firstDay.number)
    let all = Double(Day(of: end).number - firstDay.number)
    return min(max(lived / all, 0), 1)
  }

  /// Marks a folder as made up before anything is in it, and lays down the key by which the noise of
  /// numbers is drawn: with it the figures are the same each time too.
  private static func take(_ folder: URL) throws {
    let path = folder.path(percentEncoded: false)
    let files = FileManager.default
    if files.fileExists(atPath: path), try !files.contentsOfDirectory(atPath: path).isEmpty {
      throw DemoFault.folderIsUsed(folder)
    }
    let keys = folder.appending(path: "keys")
    try files.createDirectory(
      at: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try MadeUp.mark(folder)
    var dice = DemoDice(seed: 6)
    let key = Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &dice) })
    let isLaid = files.createFile(
      atPath: keys.appending(path: "release.key").path(percentEncoded: false), contents: key,
      attributes: [.posixPermissions: 0o600])
    if !isLaid { throw DemoFault.folderIsUsed(folder) }
  }
}

extension OpeningLot {
  /// The same each time; others stay each week.
  fileprivate static func demonstration(of week: Week) -> OpeningLot {
    let odd = UInt64(week.monday.number) << 1 | 1
    return OpeningLot(key: \.demoKey, place: { $0.demoKey &* odd })
  }
}

extension AnonymousResponse {
  /// A key that is the same each time, where a real one is random: FNV-1a of what was answered.
  fileprivate var demoKey: UInt64 {
    let said = answers.questions.sorted().map { question in
      "\(question)=\((answers[question]?.choices ?? []).map(\.text))"
    }
    return "\(form) \(area ?? "") \(said)".utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }
}

/// The clock of a demonstration, which is put to each moment of it.
private final class DemoClock: Sendable {
  private let moment: Monitor<Moment>

  init(at moment: Moment) { self.moment = Monitor(moment) }

  var now: Survey.Clock { { [self] in moment.withLock { $0 } } }

  func show(_ moment: Moment) { self.moment.withLock { $0 = moment } }
}

/// Why a demonstration cannot be made, and what to do about it.
public enum DemoFault: Error, CustomStringConvertible {
  case folderIsUsed(URL)
  case attendedBoxes
  case lostVisit

  public var description: String {
    switch self {
    case .folderIsUsed(let folder):
      "\(folder.path(percentEncoded: false)): there is something in it; name a new folder"
    case .attendedBoxes:
      "nobody is there to open the boxes of a demonstration; leave out --forms, or set the box's "
        + "opening to automatic in its service.yaml"
    case .lostVisit: "a made-up visit was lost on its way; remove the folder and try again"
    }
  }
}
