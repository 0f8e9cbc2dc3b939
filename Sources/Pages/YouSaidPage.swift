public import Survey

/// "You said … We did …", in easy read.
public struct ToldAction: HasHoles {
  var picture: Hole
  var said: Hole
  var how: Hole
  var did: Hole

  /// - Parameters:
  ///   - picture: the address of the picture.
  ///   - how: which of the sentences before what was done.
  public init(words: Words, picture: String, said: String, how: String, did: String) {
    self.picture = Hole(picture)
    self.said = Hole(said)
    self.how = Hole(words.text("youSaid.did.\(how)"))
    self.did = Hole(did)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&picture)
    fillings.add(&said)
    fillings.add(&how)
    fillings.add(&did)
  }
}

/// You said, we did.
public struct YouSaidPage: ListenedPage {
  public static let template = "you-said"
  public let title: String
  public var listen: Listening?
  var back: Hole?
  let tell: String
  var quarters: [Quarter]

  /// What people said in one quarter.
  public struct Quarter: HasHoles {
    var heading: Hole
    var told: [ToldAction]

    public init(heading: String, told: [ToldAction]) {
      self.heading = Hole(heading)
      self.told = told
    }

    /// What changed last in it.
    public var newest: ToldAction? { told.first }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&heading)
      fillings.add(&told)
    }
  }

  public init(words: Words, back: String?, tell: String, quarters: [Quarter]) {
    title = words.text("youSaid.title")
    self.back = back.map(Hole.init)
    self.tell = tell
    self.quarters = quarters
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
    fillings.add(&quarters)
  }
}
