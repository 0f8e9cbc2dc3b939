/// Letters that not every machine can draw: without them, words are rows of boxes.
public enum Letters {
  /// The Debian package that brings those of a text; nothing for Latin, Greek and Cyrillic ones, which
  /// every browser has.
  public static func package(for text: String) -> String? {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).map(\.value)
    if letters.contains(where: isEastAsian) { return "fonts-noto-cjk" }
    return letters.contains { $0 > 0x52F && !(0x1E00...0x1FFF).contains($0) }
      ? "fonts-noto-core" : nil
  }

  /// Chinese, Japanese and Korean.
  private static func isEastAsian(_ letter: UInt32) -> Bool {
    [0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF]
      .contains { $0.contains(letter) }
  }
}
