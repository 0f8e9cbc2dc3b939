import Survey
import Testing

@Suite struct `Letters of other languages` {
  @Test(arguments: [
    ("Polski", nil), ("Română", nil), ("Tiếng Việt", nil), ("Українська", nil), ("Ελληνικά", nil),
    ("اردو", "fonts-noto-core"), ("ਪੰਜਾਬੀ", "fonts-noto-core"), ("বাংলা", "fonts-noto-core"),
    ("ગુજરાતી", "fonts-noto-core"), ("العربية", "fonts-noto-core"), ("አማርኛ", "fonts-noto-core"),
    ("தமிழ்", "fonts-noto-core"), ("中文", "fonts-noto-cjk"), ("한국어", "fonts-noto-cjk"),
    ("日本語", "fonts-noto-cjk"),
  ])
  func `that not every machine can draw are brought by a package`(name: String, package: String?) {
    #expect(Letters.package(for: name) == package)
  }
}
