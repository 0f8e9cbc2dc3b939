public import Anonymity

/// Own words, word by word: the person who wrote them covers a name that the computer missed.
///
/// A word is named to the server by a number of the caller's and its place among the pieces, "5.12".
public struct CoveringView: HasHoles {
  /// The words that might be names, each a button of its own.
  var doubtful: Repeated<Doubt>
  var pieces: Repeated<Piece>
  /// A word was just pressed: the next may follow.
  let isOpen: Bool

  /// The button of a word that is open, and of one that the person covered.
  public static let cover = "cover"
  public static let uncover = "uncover"

  /// - Parameters:
  ///   - number: tells these words from others on the page.
  ///   - doubtful: the places of the pieces that might be names.
  public init(_ words: RedactedWords, _ number: Int, doubtful: [Int], isOpen: Bool) {
    self.isOpen = isOpen
    let pieces = words.pieces
    self.doubtful = Repeated(
      doubtful.map { Doubt(text: Hole(pieces[$0].name), value: Hole("\(number).\($0)")) })
    let covered = words.coveredByPerson.sorted()
    self.pieces = Repeated(
      pieces.enumerated().map { position, piece in
        let count = covered.firstIndex(of: position)
        return Piece(
          text: Hole(piece.text), value: piece.isWord ? Hole("\(number).\(position)") : nil,
          count: covered.count > 1 ? count.map { Hole("\($0 + 1)") } : nil,
          isCovered: count != nil)
      })
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&doubtful)
    fillings.add(&pieces)
  }

  /// A word that is offered to be covered.
  public struct Doubt: PagePart {
    public static let template = "_doubt"
    var text: Hole
    var value: Hole

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&text)
      fillings.add(&value)
    }
  }

  /// A word, or what stands for one that the computer covered.
  public struct Piece: PagePart {
    public static let template = "_covering-piece"
    var text: Hole
    var value: Hole?
    /// Tells it from others that the person covered.
    var count: Hole?
    let isCovered: Bool

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&text)
      fillings.add(&value)
      fillings.add(&count)
    }
  }
}
