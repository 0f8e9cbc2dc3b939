public import Foundation
internal import Store

/// The folder in which everything is kept, for commands that make it and hold it themselves.
public enum DataFolder {
  /// Does work that writes there; what the disk refuses is told with the folder and what to do.
  public static func told<T>(of folder: URL, _ work: () throws -> T) throws -> T {
    try StoreFault.told(of: folder, work)
  }

  /// The same for a refusal that the system gave by its number.
  public static func refusal(_ code: Int32, in folder: URL) -> any Error {
    code == ENOSPC || code == EDQUOT ? StoreFault.noRoom(folder) : StoreFault.cannotWrite(folder)
  }
}
