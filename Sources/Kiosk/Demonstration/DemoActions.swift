internal import Store
internal import Survey

/// What came of what people said in a demonstration: two in each quarter, the oldest first.
enum DemoActions {
  static let aQuarter = 2

  struct Told {
    let theme: Theme.Code?
    let said: String
    let did: String
    let kind: Action.Kind
    var partner: String?
    let lead: String
    /// When it is due, counted from the end of its quarter.
    let days: Int
    let status: Action.Status
    let picture: String
    var isPublished = true
  }

  static let all = [
    Told(
      theme: "KEPT", said: "Nobody told you what was happening.",
      did: "Workers now ring you every two weeks.", kind: .practice, lead: "Head of safeguarding",
      days: 60, status: .done, picture: "good-uptodate"),
    Told(
      theme: "INFO", said: "Our letters were hard to read.",
      did: "We wrote them again, with pictures.", kind: .practice, lead: "Quality lead", days: 90,
      status: .done, picture: "clear"),
    Told(
      theme: "ONCE", said: "You told your story again and again.",
      did: "One worker stays with you now, where we can.", kind: .policy,
      lead: "Head of safeguarding", days: 90, status: .done, picture: "good-listen"),
    Told(
      theme: "JUST", said: "You waited long for your money to come back.",
      did: "The bank decides this. We cannot make it faster.", kind: .partner, partner: "Banks",
      lead: "Quality lead", days: 45, status: .cannot, picture: "wish-goods"),
    Told(
      theme: "ADVO", said: "You wanted someone to speak up for you.",
      did: "We pay for more advocates now.", kind: .commissioning, lead: "Commissioning lead",
      days: 120, status: .done, picture: "good-voice"),
    Told(
      theme: "TIME", said: "You waited too long for a first visit.",
      did: "Two more workers began in spring.", kind: .recruitment, lead: "Head of safeguarding",
      days: 120, status: .done, picture: "good-wait"),
    Told(
      theme: "LIST", said: "Some workers talked over you.",
      did: "All workers had a day of training on listening.", kind: .training,
      lead: "Principal social worker", days: 90, status: .done, picture: "good-listen"),
    Told(
      theme: nil, said: "The form was too high on the wall.",
      did: "The screen now moves up and down.", kind: .practice, lead: "Library manager", days: 30,
      status: .done, picture: "box-poster"),
    Told(
      theme: "JOIN", said: "The police and the council did not talk.",
      did: "They meet every week now.", kind: .partner, partner: "Police",
      lead: "Head of safeguarding", days: 60, status: .done, picture: "good-together"),
    Told(
      theme: "PRIV", said: "People heard what you told us.",
      did: "We now ask first who may know.", kind: .practice, lead: "Quality lead", days: 30,
      status: .doing, picture: "good-safe"),
    Told(
      theme: "KEPT", said: "You were not told how it ended.",
      did: "Everyone gets a letter at the end.", kind: .practice, lead: "Quality lead", days: 60,
      status: .doing, picture: "good-uptodate"),
    Told(
      theme: "CARE", said: "Night staff in a care home were too few.", did: "",
      kind: .commissioning, partner: "Care homes", lead: "Commissioning lead", days: 30,
      status: .planned, picture: "wish-care", isPublished: false),
  ]
}
