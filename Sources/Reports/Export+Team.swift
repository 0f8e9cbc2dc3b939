internal import Anonymity
public import Survey

/// What the quality team wrote: who was offered a form, and what came of what people said.
extension Export {
  var offerSheet: Sheet {
    Sheet(
      name: "offers",
      fields: Sheet.time + ["offer", "offer_text"].map(Sheet.Field.text)
        + [.number("people"), .text("state"), .text("rule")],
      key: ["period", "offer"],
      rows: offers.flatMap { offer in
        offer.counts.map { code, count in
          offer.period.cells + [
            code, words.text("staff.offers.\(code)"), count.map(String.init) ?? "",
            count == nil ? "few" : "shown",
            (isMadeUp ? "made up; " : "")
              + "typed in; a reason under \(SmallNumbers.fewest) and what would tell it is few",
          ]
        }
      })
  }

  var actionSheet: Sheet {
    Sheet(
      name: "actions",
      fields: Sheet.time
        + [
          "theme", "theme_text", "said", "did", "action_kind", "partner", "lead", "due", "status",
          "published", "rule",
        ].map(Sheet.Field.text),
      key: [],
      rows: actions.map { action in
        action.period.cells + [
          action.theme?.text ?? "", action.theme.flatMap { forms.themes.theme($0)?.name } ?? "",
          action.said, action.did, action.kind, action.partner, action.lead, "\(action.due)",
          action.status, action.isPublished ? "yes" : "no",
          (isMadeUp ? "made up; " : "") + "written by the quality team",
        ]
      })
  }
}

/// How many enquiries ended in a quarter, and who was offered a form, as far as it may be told.
public struct ExportedOffer: Sendable {
  let period: Period
  /// By its code; nothing where a number is few, or would tell one that is.
  let counts: [(code: String, count: Int?)]

  public init(period: Period, counts: [(code: String, count: Int?)]) {
    self.period = period
    self.counts = counts
  }
}

/// What people said in a quarter in the team's words, and what came of it.
public struct ExportedAction: Sendable {
  let period: Period
  let theme: Theme.Code?
  let said: String
  let did: String
  let kind: String
  let partner: String
  let lead: String
  let due: Day
  let status: String
  let isPublished: Bool

  public init(
    period: Period, theme: Theme.Code?, said: String, did: String, kind: String, partner: String,
    lead: String, due: Day, status: String, isPublished: Bool
  ) {
    self.period = period
    self.theme = theme
    self.said = said
    self.did = did
    self.kind = kind
    self.partner = partner
    self.lead = lead
    self.due = due
    self.status = status
    self.isPublished = isPublished
  }
}
