/// Makes what is sealed as long as one of a few sizes, so that a length says nothing.
struct Padding: Sendable, Equatable {
  /// In bytes, rising. Most visits fit the first; five full text boxes fit the last.
  let sizes: [Int]

  /// Steps whose first one lets a row lie in one page of the database together with others.
  ///
  /// A longer row would go on in a page of its own: twice as much to write for each answer.
  /// - Parameters:
  ///   - columns: bytes of the row's other columns, as they are stored.
  ///   - overhead: bytes that the seal adds.
  init(besides columns: [Int], overhead: Int) {
    // The header: its own length, a byte for each short column, two for the sealed one.
    let header = 1 + columns.count + 2
    let taken = header + columns.reduce(0, +) + overhead
    sizes = [Padding.wholeRow - taken, 4_096, 16_384, 65_536]
  }

  /// The longest row that SQLite keeps in one page of 4,096 bytes of a table WITHOUT ROWID:
  /// `(4096 - 12) * 64 / 255 - 23`, by its description of the file format, section 1.6.
  private static let wholeRow = 1_002

  /// Room in each row for one more small number: a byte in the header and seven for its value.
  private static let reserve = 7
  private static let name = 16

  /// Beside a draft lie its name and the hour in which it lapses.
  static let draft = Padding(besides: [name, 3, reserve], overhead: SymmetricSeal.overhead)
  /// Beside a week's languages lies the number of the one row.
  static let languages = Padding(besides: [1, reserve], overhead: SymmetricSeal.overhead)
  /// Beside a card lie its name and the quarter in which it lapses, such as 2026-Q4.
  static let card = Padding(besides: [name, 7, reserve], overhead: SymmetricSeal.overhead)
  /// Beside a response lie its name and the first day of its week, such as 2026-11-16.
  static let response = Padding(besides: [name, 10, reserve], overhead: BoxSeal.overhead)

  /// The bytes, a mark, then zeros up to the next size.
  func pad(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    guard let size = sizes.first(where: { $0 > bytes.count }) else { throw .tooLong }
    var padded = bytes
    padded.reserveCapacity(size)
    padded.append(0x80)
    padded += repeatElement(0, count: size - padded.count)
    return padded
  }

  /// Whatever size was padded to, also by an earlier version.
  static func unpad(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    guard let mark = bytes.lastIndex(where: { $0 != 0 }), bytes[mark] == 0x80 else {
      throw .broken
    }
    return Array(bytes[..<mark])
  }
}
