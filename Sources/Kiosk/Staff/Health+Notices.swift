internal import Survey

/// What a manager reads on the first page; the log and `/health` say what to do.
extension Health {
  func notices(in words: Words) -> [String] {
    var names: [String] = []
    if store != nil { names.append("store") }
    if isDiskLow { names.append("disk") }
    if !isClockBelieved { names.append("clock") }
    if forms != nil { names.append("forms") }
    if !lostBoxes.isEmpty { names.append("box") }
    return names.map { words.text("staff.home.notices.\($0)") }
  }
}
