import Testing

@Suite struct `Behind a proxy with TLS` {
  private func replies(of kiosk: TestKiosk) throws -> [Page] {
    let ana = Visitor(at: kiosk)
    let pages = try ["/", "/nothing", "/staff/sign-in"].map { try ana.open($0).page }
    return pages + [try ana.go(.post("/begin", [("then", "start")])).page]
  }

  @Test func `a browser is told to come by https only, on every reply`() throws {
    let kiosk = try TestKiosk(edited("service.yaml", [("behind-tls: no", "behind-tls: yes")]))
    for page in try replies(of: kiosk) {
      #expect(page.header("Strict-Transport-Security") == "max-age=31536000")
    }
  }

  @Test func `no cookie is ever sent without it`() throws {
    let kiosk = try TestKiosk(edited("service.yaml", [("behind-tls: no", "behind-tls: yes")]))
    let cookies = try replies(of: kiosk).flatMap(\.headers).filter {
      $0.name.lowercased() == "set-cookie"
    }
    #expect(cookies.allSatisfy { $0.value.contains("; Secure") })
  }

  @Test func `and without one nothing of that is said`() throws {
    for page in try replies(of: TestKiosk()) {
      #expect(page.header("Strict-Transport-Security") == nil)
    }
  }
}
