public import Survey

/// *Listen*: the browser's own players for what stands at the top of a page.
public struct Listening: HasHoles {
  var players: [Player]

  struct Player: HasHoles {
    let label: String
    var address: Hole

    mutating func fill(_ fillings: inout Fillings) { fillings.add(&address) }
  }

  /// Nothing where nothing of the page was recorded.
  ///
  /// - Parameter addresses: where the recording of each text is, in the order of `spoken.texts`.
  public init?(to spoken: Spoken, at addresses: [String?], words: Words) {
    guard addresses.contains(where: { $0 != nil }) else { return nil }
    players = zip(spoken.parts, addresses).compactMap { part, address in
      address.map {
        Player(label: words.text("listen.parts.\(part.kind.rawValue)"), address: Hole($0))
      }
    }
  }

  public mutating func fill(_ fillings: inout Fillings) { fillings.add(&players) }
}

/// A page with *Listen* on it.
public protocol ListenedPage: VisitorPage {
  var listen: Listening? { get set }
}
