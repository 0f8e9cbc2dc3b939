internal import Store
internal import Survey

extension Administration {
  /// Compares the forms with the versions that were served before from this data.
  func checkVersions() throws {
    let faults = FormHistory(earlier: try store.formVersions()).faults(in: resources.forms)
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// Writes down which codes are in use from now on.
  func rememberVersions() throws {
    let ledger = FormHistory(earlier: try store.formVersions())
    for (form, codes) in ledger.unwritten(in: resources.forms) {
      try store.remember(codes, of: form)
    }
  }
}
