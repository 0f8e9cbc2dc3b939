internal import Store
internal import Survey

extension RowID {
  /// What this row draws in a week, the same each time: the smallest is the comment of the week. No
  /// day of approval is kept, so one that is approved in the week may draw a smaller lot and take
  /// its place; any other leaves the choice as it is.
  ///
  /// It is FNV-1a of the week and the name.
  func lot(in week: Week) -> UInt64 {
    "\(week) \(text)".utf8.reduce(0xcbf2_9ce4_8422_2325) { lot, byte in
      (lot ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }
}
