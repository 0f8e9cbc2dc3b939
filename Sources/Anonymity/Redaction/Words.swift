/// The words of a row of words.
func words(_ row: String) -> Set<String> {
  Set(row.split(whereSeparator: \.isWhitespace).map(String.init))
}
