internal import Store
internal import Survey

extension Office {
  /// Compares the forms with the versions that were served before from this data.
  public func checkVersions() throws {
    let faults = Ledger(earlier: try store.formVersions()).faults(in: materials.forms)
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// Writes down which codes are in use from now on.
  func rememberVersions() throws {
    let ledger = Ledger(earlier: try store.formVersions())
    for (form, codes) in ledger.unwritten(in: materials.forms) {
      try store.remember(codes, of: form)
    }
  }
}
