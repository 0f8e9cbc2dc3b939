import Accounts
import Testing

@Suite struct `The name of an account` {
  @Test(arguments: [
    ("ana", "ana"), ("ana ", "ana"), ("\u{a0} ana\t\n", "ana"), ("Ana Lee", "Ana Lee"), ("  ", ""),
    ("", ""),
  ])
  func `is read without the spaces around it`(typed: String, name: String) {
    #expect(Account.name(typed: typed) == name)
  }
}

@Suite struct `A role` {
  @Test func `may do what those before it may`() {
    #expect(Role.allCases.sorted() == [.translator, .viewer, .reviewer, .manager])
  }
}
