/// What comments are about, in the words of the codebook.
public struct Theme: Hashable, Sendable {
  public typealias Code = Survey.Code<Theme>
}
