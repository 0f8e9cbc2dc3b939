internal import Foundation

/// What a program that speaks wrote: WAV, with 16 bits a sample.
struct SoundFile {
  let bytes: Data
  /// The loudest of the samples that were looked at, from 0 to 32,768.
  let loudest: Int

  /// Below it nobody hears anything: about a hundredth of what can be written.
  static let faintest = 400
  /// Each so many samples one is looked at: a thousand or more in a second of speech.
  private static let step = 16

  /// Nothing if it is no such file.
  init?(_ data: Data) {
    let bytes = [UInt8](data)
    guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WAVE".utf8),
      let format = SoundFile.part("fmt ", of: bytes), format.count >= 16,
      bytes.number(at: format.lowerBound) == 1, bytes.number(at: format.lowerBound + 14) == 16,
      let sound = SoundFile.part("data", of: bytes)
    else { return nil }
    self.bytes = data
    var loudest = 0
    for place in stride(from: sound.lowerBound, to: sound.upperBound - 1, by: 2 * SoundFile.step) {
      let sample = Int16(truncatingIfNeeded: bytes.number(at: place))
      loudest = max(loudest, abs(Int(sample)))
    }
    self.loudest = loudest
  }

  /// Whether there is nothing to hear.
  var isSilent: Bool { loudest < SoundFile.faintest }

  /// Where a part of the file lies. A program that writes as it speaks gives its sound a length that
  /// reaches behind the end.
  private static func part(_ name: String, of bytes: [UInt8]) -> Range<Int>? {
    var place = 12
    while place + 8 <= bytes.count {
      let length = bytes.number(at: place + 4) | bytes.number(at: place + 6) << 16
      let end = min(place + 8 + length, bytes.count)
      if bytes[place..<place + 4].elementsEqual(name.utf8) { return place + 8..<end }
      place = end + length % 2
    }
    return nil
  }
}

extension [UInt8] {
  /// Two bytes as a number, the lesser first.
  fileprivate func number(at place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }
}
