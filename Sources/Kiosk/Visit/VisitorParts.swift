/// What the visitor's side is made from, whatever the language.
struct VisitorParts: Sendable {
  let resources: Resources
  let lasting: Lasting
  let ballots: Ballots
  let cache: PageCache
  /// The work that makes a card's words hard to guess: as many at once as there are cores, two at
  /// most.
  let cardWork = Throttle(atOnce: min(2, Throttle.cores))
}
