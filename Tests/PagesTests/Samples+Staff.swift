import Pages
import QRCode
import Survey

extension Samples {
  mutating func addPrinted(_ nav: [NavItem]) throws {
    let address = PrintedAddress(
      "views.example/at/own", qr: QRCode("https://views.example/at/own").map(QRDrawing.init),
      words: own)
    try add(
      "staff-print",
      StaffPrintPage(
        words: own, nav: nav,
        groups: [.init("How it went", [LinkButton("Booklet", to: "/staff/booklet/end")])]))
    for (name, code, voice) in [("end", "end", Voice.own), ("start-for", "start", .behalf)] {
      guard let form = forms.form(Form.Code(code)) else { continue }
      try add(
        "staff-booklet-\(name)",
        StaffBookletPage(
          words: words, nav: nav, form: form, voice: voice, isLarge: voice == .behalf,
          address: voice == .own ? address : nil,
          freepost: voice == .own ? "FREEPOST YOUR VIEWS" : nil))
    }
    if let form = forms.form("now") {
      try add(
        "staff-choice-cards",
        StaffChoiceCardsPage(words: own, nav: nav, form: form, voice: .own))
    }
    try add(
      "staff-places",
      StaffPlacesPage(
        words: own, nav: nav,
        sheets: [
          .init(
            Place(code: "own", name: "<My phone>", isKiosk: false, area: nil), address: address),
          .init(Place(code: "hall", name: "The hall", isKiosk: true, area: nil), address: nil),
        ]))
    for (name, withWords) in [("staff-pictures", true), ("staff-pictures-without", false)] {
      try add(
        name,
        StaffPicturesPage(
          words: own, nav: nav, names: ["yes", "button-back", "about-start"], forms: forms.forms,
          withWords: withWords, other: "/staff/pictures"))
    }
  }

  mutating func addStaffErrors(_ nav: [NavItem]) throws {
    try add(
      "staff-error",
      StaffErrorPage(
        "notYours", words: own, nav: nav, linkButtons: LinkButton("Home", to: "/staff")))
    try add(
      "staff-error-ours",
      StaffErrorPage(
        "ours", words: own, nav: [], reference: "1f2e3d4c",
        linkButtons: LinkButton("Sign in", to: "/staff/sign-in")))
  }

  mutating func addStaffAccounts(_ nav: [NavItem]) throws {
    for (name, hasCodes) in [("staff-account", false), ("staff-account-codes", true)] {
      try add(
        name,
        StaffAccountPage(
          words: own, nav: nav, action: "/staff/account", name: "<ana>", role: "manager",
          hasCodes: hasCodes, problem: hasCodes ? ("password-off", "staffPassword") : nil))
    }
    try add(
      "staff-codes",
      StaffCodesPage(
        words: own, nav: nav, action: "/staff/account",
        name: "<ana>", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        qr: QRCode("otpauth://totp/Heard%3Aana"), address: "otpauth://totp/Heard%3Aana",
        problem: ("code", "staffCode")))
    try add(
      "staff-people",
      StaffPeoplePage(
        words: own, nav: nav, action: "/staff/people", audit: "/staff/audit",
        people: [
          .init(name: "<ana>", role: "manager", hasCodes: true, isSignedIn: true, words: own),
          .init(name: "ben", role: "viewer", hasCodes: false, isSignedIn: false, words: own),
        ]))
    try add(
      "staff-audit",
      StaffAuditPage(
        words: own, nav: nav,
        auditEntries: [.init(day: "Monday 2 November 2026", who: "<ana>", what: "signed in")],
        older: "/staff/audit?before=1"))
  }
}
