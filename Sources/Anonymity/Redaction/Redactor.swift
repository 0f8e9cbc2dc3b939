/// Takes people out of what somebody typed: names, numbers, addresses, places and dates.
public struct Redactor: Sendable {
  let lexicon: Lexicon

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Words that only a later pass can judge are rare; each pass covers more, so this comes to rest.
  private static let passes = 6

  /// The text with a placeholder for everything that could tell who somebody is.
  func cover(_ text: String) -> Covered {
    var covered = Covered(text: text, spans: 0)
    for _ in 0..<Self.passes {
      let next = coverOnce(covered.text)
      if next.spans == 0 { break }
      covered = Covered(text: next.text, spans: covered.spans + next.spans)
    }
    return covered
  }

  /// Surest first: what one rule has covered or kept, no later rule looks at.
  private func coverOnce(_ text: String) -> Covered {
    var passage = Passage(of: text, with: lexicon)
    passage.coverOwnList()
    passage.coverWebAddresses()
    passage.coverFestivals()
    passage.keepSafePhrases()
    passage.coverInsuranceNumbers()
    passage.coverPostcodes()
    passage.coverSpeltPostcodes()
    passage.coverAccountsAbroad()
    passage.coverCarNumbers()
    passage.coverDistricts()
    passage.coverDates()
    passage.coverPhones()
    passage.coverReferences()
    passage.coverNumbers()
    passage.coverSpokenNumbers()
    passage.coverAddresses()
    passage.coverAges()
    passage.coverOrganisations()
    passage.coverWards()
    passage.coverPlaces()
    passage.coverNames()
    return passage.covered
  }
}

/// A text after covering.
struct Covered {
  let text: String
  /// How many pieces were covered.
  let spans: Int
}
