internal import Yams

/// What can be wrong with a text that somebody is to read.
extension Entry {
  /// Notes a text that says nothing, and one that YAML takes for something else or cuts short.
  func checkText(_ what: String) {
    guard let text else {
      fault("\(what) is no text", "put it in quotes, on the line of its key")
      return
    }
    if isNothing || text.allSatisfy(\.isWhitespace) {
      fault("\(what) is blank", "write a text there")
    } else if let typed = typedWithRemark {
      fault(
        "\(what) ends before \" #\", for what follows is a remark",
        "write \(typed.quoted), or the remark on a line of its own")
    }
  }

  /// Whether it is `~` or `null`, which is how YAML writes nothing.
  private var isNothing: Bool {
    node.scalar?.style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The rest of the line on which it begins, where that has a remark.
  private var typedWithRemark: String? {
    guard node.scalar?.style == .plain, let mark = node.mark, let source = notes.sources[file]
    else { return nil }
    let line = source[mark.line]
    guard line.utf8.contains(UInt8(ascii: "#")) else { return nil }
    let rest = line[source.index(of: mark)...]
    return rest.contains(" #") ? rest.trimmed : nil
  }
}
