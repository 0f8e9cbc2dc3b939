internal import Store
internal import Survey

extension Administration {
  /// Compares the forms with the versions that were served before from this data.
  func checkVersions() throws {
    let faults = FormHistory(earlier: try store.formVersions()).faults(in: resources.forms)
    if !faults.isEmpty { throw Faults(faults) }
  }
}
