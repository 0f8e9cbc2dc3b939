import Pages
import QRCode

extension Samples {
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
