internal import Store
internal import Survey

extension [Comment] {
  /// One comment for a team meeting, another each week: the one whose hash with the week is least.
  ///
  /// The choice is the same all week unless a comment that was approved meanwhile has a smaller
  /// hash. A choice by the day of approval would need that day to be stored.
  func ofTheWeek(_ week: Week) -> Comment? {
    self.min { $0.name.hash(in: week) < $1.name.hash(in: week) }
  }
}

extension RowID {
  /// FNV-1a, 64 bits, of the week and the name: it needs to be even, not secret.
  fileprivate func hash(in week: Week) -> UInt64 {
    "\(week) \(text)".utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }
}
