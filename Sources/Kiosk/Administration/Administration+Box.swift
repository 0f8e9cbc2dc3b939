internal import Anonymity
internal import Store
internal import Survey

extension Administration {
  var isAttended: Bool { forms.service.box.opening == .attended }

  /// When the box will be opened. How many answers are in it is nobody's to know.
  public var nextOpening: String {
    let next = BoxCalendar.nextOpening(after: clock.now())
    return
      "The box \(isAttended ? "can be" : "is") opened \(isAttended ? "from" : "on") "
      + "Monday \(Day(of: next)) at \(BoxCalendar.openingHour):00"
      + "\(isAttended ? " with the passphrase" : ""), "
      + "if it holds \(forms.service.box.floor) or more answers."
  }

  /// Whether there are boxes that only the passphrase opens.
  public func needsPassphrase() throws -> Bool { try store.keys.hasAttendedBoxes() }

  /// Opens the boxes that are due; attended ones only with the passphrase.
  public func openBox(passphrase: String? = nil) throws -> String {
    try needRules()
    try data.checkClock()
    let opening = try store.openBoxes(
      at: clock.now(), floor: forms.service.box.floor, staying: Floors.staying,
      attendedBy: passphrase.map(store.keys.manager(passphrase:)))
    let outcome =
      opening.wasOpened
      ? "Opened. Answers and comments are stored." : "Not opened: no box is due that holds enough."
    guard opening.unreadable > 0 else {
      return outcome + (opening.wasOpened ? " The box's key is destroyed." : "")
    }
    return outcome + " \(opening.unreadable) answers could not be read and were left in it; "
      + "restore the keys folder if you have it."
  }

  /// Sets the passphrase of attended boxes. It is typed twice: a mistake in it would lock every box
  /// for good.
  public func attendBoxes(passphrase: String, again: String) throws -> String {
    guard passphrase == again else { throw AdministrationFault.differentPassphrases }
    guard passphrase.count >= ManagerLock.shortestPassphrase else {
      throw AdministrationFault.shortPassphrase
    }
    try store.keys.attend(with: .fresh(passphrase: passphrase))
    return "The passphrase is set. Keep it on paper in a safe: without it no attended box opens."
      + (isAttended
        ? ""
        : " Write opening: attended into service.yaml, "
          + "run heard rules --accept and start the service anew.")
  }
}
