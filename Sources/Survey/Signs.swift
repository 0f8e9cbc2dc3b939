/// The films in which a text is signed, by the names of their files: one signs to the person, the other to
/// someone who answers for them.
public struct Signs: Hashable, Sendable {
  private let own: String?
  private let behalf: String?

  /// Nothing where there is neither.
  public init?(own: String?, behalf: String? = nil) {
    if own == nil, behalf == nil { return nil }
    self.own = own
    self.behalf = behalf
  }

  /// The name of the file.
  public subscript(voice: Voice) -> String? {
    switch voice {
    case .own: own
    case .behalf: behalf
    }
  }
}

/// A file in a council's folder of films.
public struct Film: Hashable, Sendable {
  /// How large it is.
  public let bytes: Int
  /// Whether it can be heard: a shared screen without headphones shows silent films only.
  public let hasSound: Bool
  /// A browser has to ask for its end before it can begin.
  public let beginsLate: Bool
  /// Why it cannot be shown.
  public let problem: Problem?

  public struct Problem: Hashable, Sendable {
    /// What follows "the film": "has no captions".
    public let what: String
    public let cure: String

    public init(_ what: String, cure: String) {
      self.what = what
      self.cure = cure
    }
  }

  public init(
    bytes: Int, hasSound: Bool = false, beginsLate: Bool = false, problem: Problem? = nil
  ) {
    self.bytes = bytes
    self.hasSound = hasSound
    self.beginsLate = beginsLate
    self.problem = problem
  }
}

extension Entry {
  /// `signs: start-wish.mp4`, and `signs-for:` for who answers for a person.
  var signs: Signs? { Signs(own: film("signs"), behalf: film("signs-for")) }

  /// The name of a film, which must be there and fit to be shown.
  func film(_ key: String) -> String? {
    guard let entry = self[key] else { return nil }
    guard let name = entry.text, !name.isEmpty else {
      entry.fault("\"\(key)\" names no film", "write a file's name, like start-wish.mp4")
      return nil
    }
    guard let film = notes.films[name] else {
      entry.fault("there is no film \"\(name)\"", "put it into the folder Signs beside this file")
      return nil
    }
    if let problem = film.problem {
      entry.fault("the film \"\(name)\" \(problem.what)", problem.cure)
    }
    return name
  }
}
