public import Survey

/// "You said … We did …", in easy read.
public struct ToldAction: Sendable {
  let picture: String
  let said: String
  let how: String
  let did: String

  /// - Parameters:
  ///   - picture: the address of the picture.
  ///   - how: which of the sentences before what was done.
  public init(words: Words, picture: String, said: String, how: String, did: String) {
    self.picture = picture
    self.said = said
    self.how = words.text("youSaid.did.\(how)")
    self.did = did
  }
}

/// You said, we did.
public struct YouSaidPage: Page {
  public static let template = "you-said"
  public let title: String
  let back: String?
  let tell: String
  let quarters: [Quarter]

  /// What people said in one quarter.
  public struct Quarter: Sendable {
    let heading: String
    let told: [ToldAction]

    public init(heading: String, told: [ToldAction]) {
      self.heading = heading
      self.told = told
    }
  }

  public init(words: Words, back: String?, tell: String, quarters: [Quarter]) {
    title = words.text("youSaid.title")
    self.back = back
    self.tell = tell
    self.quarters = quarters
  }
}
