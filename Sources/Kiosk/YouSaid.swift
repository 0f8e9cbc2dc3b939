internal import Pages
internal import Store
internal import Survey
internal import System

/// What is published of "you said, we did", newest first: read when the service starts and again
/// with each change, so that no page before a visit has to ask the store.
final class PublishedActions: Sendable {
  private let actions = Monitor<[Action]>([])
  private let turn = Monitor(())

  /// One after the other, so that an older list never takes the place of a newer one.
  func read(from store: Store) throws {
    try turn.withLock { _ in
      let published = try store.publishedActions()
      actions.withLock { $0 = published }
    }
  }

  var all: [Action] { actions.withLock { $0 } }
  var newest: Action? { all.first }
}

extension Kiosk {
  /// Shows everyone what is published now.
  func republish() throws {
    try published.read(from: store)
    cache.forget()
  }
}

extension PublishedActions {
  func page(_ words: Words, _ renderer: Renderer, back: String?, tell: String) -> YouSaidPage {
    YouSaidPage(words: words, back: back, tell: tell, quarters: all.quarters(words, renderer))
  }
}

extension [Action] {
  /// As everyone reads them, newest quarter first.
  func quarters(_ words: Words, _ renderer: Renderer) -> [YouSaidPage.Quarter] {
    Set(map(\.period)).sorted(by: >).map { period in
      YouSaidPage.Quarter(
        heading: words.name(of: period),
        told: filter { $0.period == period }.map { renderer.told($0) })
    }
  }
}

extension Renderer {
  /// An action as everyone reads it.
  func told(_ action: Action) -> ToldAction {
    ToldAction(
      words: words[.own], picture: picture(action.picture ?? Action.usualPicture),
      said: action.said, how: action.status.rawValue, did: action.did)
  }
}

extension Action {
  /// Beside an action that nobody chose a picture for.
  static let usualPicture = "know-ideas"
}
