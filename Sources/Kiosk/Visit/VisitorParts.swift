internal import Anonymity
internal import Logging
internal import Store
internal import Survey

/// What the visitor's side works with, whatever the language.
struct VisitorParts: Sendable {
  let store: Store
  let interpreters: [InterpreterLine]
  /// Those that stand on the first page to be chosen.
  let languages: [Language]
  let films: Films
  let credits: [String]
  let cache: PageCache
  let redactor: Redactor
  let ballots: Ballots
  let departures: Departures
  let published: PublishedActions
  let health: HealthMonitor
  let counts: DailyCounts
  let takingBack: TakeBackQueue
  let beginning: BeginningPace
  let now: Clock
  let log: Logger
  /// The work that makes a card's words hard to guess: as many at once as there are cores, two at
  /// most.
  let cardWork = Throttle(atOnce: min(2, Throttle.cores))
}
