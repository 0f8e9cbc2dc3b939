public import Anonymity

/// A text word by word: staff tick words to have them covered.
public struct WordPicks: Sendable {
  /// The name of the ticked words in what is posted.
  let name: String
  /// The words that might be names, likeliest first.
  let doubtful: [String]
  let pieces: [Piece]

  /// A word that can be covered, or what stands as it is.
  struct Piece: Sendable {
    let id: String
    let value: String
    let word: String?
    let fixed: String?
    let isDoubtful: Bool
  }

  /// - Parameter doubtful: the places of the pieces that might be names.
  public init(_ pieces: [WordByWord.Piece], doubtful: [Int], name: String) {
    self.name = name
    self.doubtful = doubtful.map { pieces[$0].name }
    self.pieces = pieces.enumerated().map { position, piece in
      Piece(
        id: "\(name)-\(position)", value: "\(position)",
        word: piece.isWord ? piece.text : nil, fixed: piece.isWord ? nil : piece.text,
        isDoubtful: doubtful.contains(position))
    }
  }
}
