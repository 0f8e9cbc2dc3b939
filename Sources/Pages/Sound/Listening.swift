public import Survey

/// What of a page is there for who does not read: *Listen*, which opens the browser's own players, and
/// *Sign language*, which opens films.
public struct Listening: HasHoles {
  var players: [Player]
  /// Something of the page has no recording yet.
  let lacks: Bool
  var films: [SignedFilm]

  struct Player: HasHoles {
    let label: String
    var address: Hole

    mutating func fill(_ fillings: inout Fillings) { fillings.add(&address) }
  }

  /// Nothing where nothing of the page was recorded or signed.
  ///
  /// - Parameter addresses: where the recording of each text is, in the order of `spoken.texts`.
  public init?(
    to spoken: Spoken, at addresses: [String?], films: [SignedFilm] = [], words: Words
  ) {
    guard !films.isEmpty || addresses.contains(where: { $0 != nil }) else { return nil }
    players = zip(spoken.parts, addresses).compactMap { part, address in
      address.map {
        Player(
          label: part.label ?? words.text("listen.parts.\(part.kind.rawValue)"), address: Hole($0))
      }
    }
    lacks = players.count < spoken.parts.count
    self.films = films
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&players)
    fillings.add(&films)
  }
}

/// A film in which something of a page is signed.
public struct SignedFilm: HasHoles {
  let label: String
  var address: Hole
  var captions: Hole

  /// What is signed; its name in the wording, `signs.parts`.
  public enum Kind: String, Sendable, CaseIterable { case question, form, page }

  public init(_ kind: Kind, at address: String, captions: String, words: Words) {
    label = words.text("signs.parts.\(kind.rawValue)")
    self.address = Hole(address)
    self.captions = Hole(captions)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&address)
    fillings.add(&captions)
  }
}

/// A page with *Listen* on it.
public protocol ListenedPage: VisitorPage {
  var listen: Listening? { get set }
}
