public import Anonymity

/// A text word by word: staff tick words to have them covered.
public struct WordPicks: Sendable {
  /// The name of the ticked words in what is posted.
  let name: String
  /// The words that might be names, once more.
  let doubtful: [Piece]
  let pieces: [Piece]

  /// A word that can be covered, or what stands as it is.
  struct Piece: Sendable {
    let id: String
    let value: String
    let word: String?
    let fixed: String?

    fileprivate init(_ piece: WordByWord.Piece, at position: Int, id: String) {
      self.id = id
      value = "\(position)"
      word = piece.isWord ? piece.text : nil
      fixed = piece.isWord ? nil : piece.text
    }
  }

  /// - Parameter doubtful: the places of the pieces that might be names.
  public init(_ pieces: [WordByWord.Piece], doubtful: [Int], name: String) {
    self.name = name
    self.doubtful = doubtful.map { Piece(pieces[$0], at: $0, id: "\(name)-doubt-\($0)") }
    self.pieces = pieces.enumerated().map { position, piece in
      Piece(piece, at: position, id: "\(name)-\(position)")
    }
  }
}
