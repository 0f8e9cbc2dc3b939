import Foundation

extension CellOrder {
  /// Where a row begins inside its page, counted from the page's end, by its name.
  struct Place {
    let page: Int
    /// Grows as rows come, if they are laid down as they come.
    let depth: Int
    /// The first of the pages in which a long row goes on; 0 for one that fits its page.
    let overflow: Int
  }

  /// The places of rows by the 16 bytes of their names. Names come first in a row.
  func places(of names: [Data]) -> [Data: Place] {
    var places: [Data: Place] = [:]
    for page in pages {
      for cell in cells(of: page) {
        guard let (payload, size) = payload(of: cell, in: page) else { continue }
        let header = Int(bytes[payload])
        let name = Data(bytes[payload + header..<min(payload + header + 16, bytes.count)])
        guard names.contains(name) else { continue }
        places[name] = Place(
          page: page / pageSize, depth: page + pageSize - cell,
          overflow: overflow(after: payload, of: size))
      }
    }
    return places
  }

  /// Where a cell's payload begins and how long it is, whole.
  private func payload(of cell: Int, in page: Int) -> (Int, Int)? {
    let isInner = bytes[page == 0 ? 100 : page] == 0x02
    var place = cell + (isInner ? 4 : 0)
    var size = 0
    repeat {
      size = size << 7 | Int(bytes[place] & 0x7f)
      place += 1
    } while bytes[place - 1] >= 0x80 && place < bytes.count
    return place + 17 < bytes.count ? (place, size) : nil
  }

  /// By SQLite's file format, section 1.6: what of a row stays in its page, and the page number after.
  private func overflow(after payload: Int, of size: Int) -> Int {
    let most = (pageSize - 12) * 64 / 255 - 23
    if size <= most { return 0 }
    let least = (pageSize - 12) * 32 / 255 - 23
    let wanted = least + (size - least) % (pageSize - 4)
    let place = payload + (wanted <= most ? wanted : least)
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
