internal import Store

/// One thing that is wrong with the service while it runs, and what to do: for `/health` and the log.
enum HealthProblem: CustomStringConvertible {
  /// Nothing can be kept.
  case store(String)
  case disk
  case clock
  /// The fault in forms and settings that were to be read anew.
  case forms(String)
  /// Why figures are not released.
  case release(String)
  case box(LostBox)

  /// By which a program that watches knows it.
  var name: String {
    switch self {
    case .store: "store"
    case .disk: "disk"
    case .clock: "clock"
    case .forms: "forms"
    case .release: "release"
    case .box: "box"
    }
  }

  var what: String {
    switch self {
    case .store(let fault): fault
    case .disk: "nearly full; no visit begins; make room"
    case .clock: Health.clockProblem
    case .forms(let fault): "the old ones serve on: \(fault)"
    case .release(let reason): "figures are not released: \(reason)"
    case .box(let lost): "answers of the week from \(lost.week): \(lost.fault)"
    }
  }

  var description: String { "\(name): \(what)" }
}
