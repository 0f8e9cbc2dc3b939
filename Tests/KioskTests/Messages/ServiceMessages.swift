import Glibc
import Store
import Survey

@testable import Anonymity
@testable import HTTP
@testable import Kiosk
@testable import System

extension Remark: Walked {
  static var first: Remark { .exampleNumbers(anyNumber) }

  var next: Remark? {
    switch self {
    case .exampleNumbers: .noDictionary
    case .noDictionary: .notOffered("…")
    case .notOffered: .newKey(.takeBack)
    case .newKey: nil
    }
  }
}

extension HealthProblem: Walked {
  static var first: HealthProblem { .store("…") }

  var next: HealthProblem? {
    switch self {
    case .store: .disk
    case .disk: .clock
    case .clock: .forms("…")
    case .forms: .release("…")
    case .release: .box(LostBox(week: anyWeek, fault: .missingKey(anyFile)))
    case .box: nil
    }
  }
}

extension ListenFault: Walked {
  static var first: ListenFault { ListenFault(code: EADDRINUSE) }

  /// Those with a cure of their own, and one of the others.
  var next: ListenFault? {
    switch code {
    case EADDRINUSE: ListenFault(code: EACCES)
    case EACCES: ListenFault(code: EADDRNOTAVAIL)
    case EADDRNOTAVAIL: ListenFault(code: ENETDOWN)
    default: nil
    }
  }

  private init(code: Int32) { self.init(address: Address(host: "…", port: anyNumber), code: code) }
}

/// What only the modules themselves can make, and faults of which there is one kind alone.
let serviceMessages: [String] = {
  let lone: [any CustomStringConvertible] = [
    HandOverFault(), StartFault(),
    UnplannedForm(form: "…"),
  ]
  return [Remark.all, HealthProblem.all, ListenFault.all, lone.map { "\($0)" }].flatMap(\.self)
}()
