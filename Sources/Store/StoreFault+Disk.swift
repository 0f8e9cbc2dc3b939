public import Foundation
internal import GRDB

extension StoreFault {
  /// What a disk refuses at the start, said for whoever starts the service.
  public static func told<T>(of folder: URL, _ work: () throws -> T) throws -> T {
    do { return try work() } catch let error as CocoaError {
      throw error.code == .fileWriteOutOfSpace ? noRoom(folder) : cannotWrite(folder)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL: throw noRoom(folder)
      case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        throw cannotWrite(folder)
      default: throw error
      }
    }
  }
}
