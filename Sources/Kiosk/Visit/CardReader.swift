internal import Anonymity
internal import Logging
internal import Store
internal import Survey

/// Finds the card whose words a person typed.
struct CardReader: Sendable {
  let store: Store
  let words: EasyWords
  let work: Throttle
  let now: Clock
  let log: Logger

  /// What is wrong with the words of a card, by its name in the wording.
  enum Problem: String, Error {
    /// No words of ours, or one is mistaken: the check word tells without any work.
    case unknown = "takeBack"
    /// Never made, used before, or too old.
    case gone = "cardGone"
    case busy = "cardBusy"
  }

  func card(of typed: RawWords, for question: Question) throws -> BroughtCard {
    guard let words = words.cardWords(typed: typed.typed) else { throw Problem.unknown }
    let salt = try store.keys.cardSalt()
    guard let key = try work.once({ try salt.key(of: words) }) else { throw Problem.busy }
    guard let sealed = try store.card(key.id, on: Day(of: now())) else { throw Problem.gone }
    guard let wishes = try? key.open(sealed) else {
      log.write(.cardNotOpened)
      throw Problem.gone
    }
    let known = wishes.filter { question.choice($0) != nil }
    if known.isEmpty { throw Problem.gone }
    return BroughtCard(id: key.id, wishes: known)
  }
}
