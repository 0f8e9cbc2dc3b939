internal import Yams

/// Why a file is no YAML, in words for someone who has never heard of it, with a cure to follow to the
/// letter.
struct YAMLFault {
  let line: Int
  let problem: String
  let cure: String

  /// - Parameter error: what the parser says of this text.
  init(_ error: any Error, in text: String) {
    let source = SourceLines(text)
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      self = YAMLFault(problem, at: mark, since: context?.mark ?? mark, in: source)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      self.init(
        context.mark.line, "\"\(keys.first ?? "a key")\" is there twice",
        "take one of the two away")
    case YamlError.reader(_, let offset, _, _):
      self.init(
        text.prefix(offset ?? 0).count { $0.isNewline } + 1,
        "a character that cannot be seen stands here", "delete the line and type it again")
    default: self.init(1, "the file cannot be read", "copy it from the Forms folder of the program")
    }
  }

  fileprivate init(_ line: Int, _ problem: String, _ cure: String) {
    self.line = line
    self.problem = problem
    self.cure = cure
  }

  private init(_ said: String, at mark: Mark, since start: Mark, in source: SourceLines) {
    let causes = [
      source.tab(at: mark), source.openQuotes(at: mark, since: start, said),
      source.openBracket(at: mark, since: start, said), source.noKey(since: start, said),
      source.backslash(at: mark, said), source.documentEnd(at: mark, said),
      source.quotesInside(at: mark), source.wrongStart(at: mark),
    ]
    self = causes.lazy.compactMap(\.self).first ?? source.needsQuotes(at: mark)
  }
}

extension SourceLines {
  fileprivate func tab(at mark: Mark) -> YAMLFault? {
    guard self[mark.line].prefix(while: \.isWhitespace).contains("\t") else { return nil }
    return YAMLFault(
      mark.line, "the line begins with a tab", "delete it and press the space bar instead")
  }

  /// Quotes that open and never close, which swallow the lines after them.
  fileprivate func openQuotes(at mark: Mark, since start: Mark, _ said: String) -> YAMLFault? {
    let isEnd = said.contains("unexpected end of stream")
    guard isEnd || isInsideOut(at: mark) else { return nil }
    let last = isEnd ? start.line : mark.line - 1
    let opening = (1...max(last, 1)).last { value(on: $0)?.opensQuotes == true }
    guard let opening, let value = value(on: opening) else { return nil }
    return YAMLFault(
      opening, "the quotes that open here are not closed", "write \(value.unquoted.quoted)")
  }

  /// Whether what stands between two quotes is taken for what stands outside them.
  private func isInsideOut(at mark: Mark) -> Bool {
    let before = self[mark.line][..<index(of: mark)]
    return ["\"", "'"].contains { quote in
      before.count { $0 == quote } % 2 == 1 && self[mark.line].count { $0 == quote } % 2 == 0
    }
  }

  private func bracket(_ said: String) -> Character? {
    said.contains("',' or '}'") ? "}" : said.contains("',' or ']'") ? "]" : nil
  }

  fileprivate func openBracket(at mark: Mark, since start: Mark, _ said: String) -> YAMLFault? {
    guard let closing = bracket(said) else { return nil }
    if let cut = self[start.line].firstRange(of: " #"), mark.line > start.line {
      let text = part(on: start.line, around: cut.lowerBound)
      return YAMLFault(
        start.line, "the line ends before \" #\", for what follows is a remark",
        "write \(text.quoted)")
    }
    if mark.line == start.line {
      let text = part(on: mark.line, around: index(of: mark))
      return YAMLFault(
        mark.line, "a text has a colon, a comma or quotes in it", "write \(text.quoted)")
    }
    return YAMLFault(
      start.line, "the bracket that opens here is not closed", "write \(closing) at its end")
  }

  fileprivate func noKey(since start: Mark, _ said: String) -> YAMLFault? {
    guard said.contains("could not find expected ':'") else { return nil }
    return YAMLFault(
      start.line, "the line has no key", "write two more spaces before it: it goes on with the last"
    )
  }

  fileprivate func backslash(at mark: Mark, _ said: String) -> YAMLFault? {
    guard said.contains("escape character") else { return nil }
    return YAMLFault(mark.line, "a text in quotes has a backslash in it", "write / instead of \\")
  }

  fileprivate func documentEnd(at mark: Mark, _ said: String) -> YAMLFault? {
    guard said.contains("document start"), let line = (1...mark.line).last(where: isMarker) else {
      return nil
    }
    return YAMLFault(line, "the line says that the file ends here", "take the line away")
  }

  private func isMarker(_ line: Int) -> Bool { self[line].hasPrefix("...") }

  /// `"Yes" I do`, `'it's`, `[name] came`.
  fileprivate func quotesInside(at mark: Mark) -> YAMLFault? {
    guard mark.column - 1 > self[mark.line].prefix(while: { $0 == " " }).count,
      let value = value(at: mark), !value.isQuotedWell, let first = value.first,
      "\"'[{".contains(first)
    else { return nil }
    return YAMLFault(
      mark.line, "a text begins with \(first) and goes on after it",
      "write \(value.unquoted.quoted)")
  }

  /// A line that begins further left or right than its neighbours.
  fileprivate func wrongStart(at mark: Mark) -> YAMLFault? {
    let isFirstKey = !self[mark.line].prefix(upTo: index(of: mark)).contains(": ")
    guard isFirstKey, mark.line > 1,
      let before = (1..<mark.line).last(where: { !isRemark($0) }),
      keyColumn(on: before) != keyColumn(on: mark.line)
    else { return nil }
    let spaces = keyColumn(on: before) - keyColumn(on: mark.line)
    guard self[mark.line].hasPrefix(String(repeating: " ", count: max(-spaces, 0))) else {
      return nil
    }
    let count = abs(spaces) == 1 ? "1 space" : "\(abs(spaces)) spaces"
    return YAMLFault(
      mark.line, "the line does not begin under the one before it",
      spaces > 0 ? "write \(count) more before it" : "take \(count) away before it")
  }

  /// A colon inside a text, or a text that begins with a sign that means something else.
  fileprivate func needsQuotes(at mark: Mark) -> YAMLFault {
    guard let value = value(at: mark) else {
      return YAMLFault(
        mark.line, "the line does not fit in here",
        "begin it as the lines around it, or take it away")
    }
    let isColon = value.contains(": ")
    return YAMLFault(
      mark.line,
      isColon ? "a text has a colon in it" : "a text begins with a sign that means something else",
      "write \(value.unquoted.quoted)")
  }
}
