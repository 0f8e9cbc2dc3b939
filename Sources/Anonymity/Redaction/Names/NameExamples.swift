/// A word that could be a name, with what speaks for it: what the weights are fitted from.
package struct NameExample: Sendable {
  /// In Unicode scalars of the text.
  package let range: Range<Int>
  package let kind: String
  package let evidence: [Int]
  /// What the evidence adds up to.
  package let sum: Double
  /// The words beside it, one for each place of ``Redactor/neighbourPlaces``.
  package let neighbours: [Neighbour?]

  package struct Neighbour: Sendable {
    /// Of "neva" that of "never".
    package let key: UInt64
    package let text: String
    package let range: Range<Int>
  }
}

extension Redactor {
  package var evidenceNames: [String] { lexicon.judge.evidence.map(\.name) }
  package static var neighbourPlaces: [String] { Neighbours.places.map(\.name) }

  /// The words of a text that could be names, where these pieces are known to be.
  package func nameExamples(in text: String, names: [Range<Int>]) -> [NameExample] {
    let document = document(of: text, through: Rule.beforeLikelyNames)
    for index in document.tokens.indices
    where document.isFree(index) && document.tokens[index].isWord {
      let range = document.normalized.origin(of: document.tokens[index].range)
      if names.contains(where: { $0.overlaps(range) }) {
        document.cover(tokens: index, through: index, as: .name)
      }
    }
    return document.tokens.indices.compactMap { index in
      guard document.isFree(index) || document.isCovered(index, as: .name),
        let kind = document.kind(of: index)
      else { return nil }
      return NameExample(
        range: document.normalized.origin(of: document.tokens[index].range), kind: kind.name,
        evidence: lexicon.judge.evidence(for: index, in: document),
        sum: lexicon.judge.weighEvidence(index, as: kind, in: document),
        neighbours: Neighbours.places.indices.map { place in
          Neighbours.word(at: place, beside: index, in: document).map {
            NameExample.Neighbour(
              key: $0.key, text: $0.text, range: document.normalized.origin(of: $0.range))
          }
        })
    }
  }
}
