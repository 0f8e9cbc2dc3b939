internal import Survey

/// Gathers the faults of what is read one after the other, so that none hides another's.
struct FoundFaults {
  private(set) var all: [Fault] = []

  mutating func add(_ faults: [Fault]) { all += faults }

  /// What was read, or nil where it has faults.
  mutating func reading<Read>(_ read: () throws -> Read) throws -> Read? {
    do { return try read() } catch let faults as Faults { add(faults.all) } catch let fault as Fault
    {
      add([fault])
    }
    return nil
  }
}
