/// What the database knows of the things beside it: the keys, the clock, and visits that only began.
extension Schema {
  static var safetyTables: [String] { [keyCheck, boxKey, clock, emptyDrafts] }

  /// A check value of each standing key, by the name of its file.
  private static let keyCheck = """
    CREATE TABLE keyCheck (
      name TEXT NOT NULL PRIMARY KEY,
      value BLOB NOT NULL CHECK (length(value) = 32)
    ) STRICT, WITHOUT ROWID
    """

  /// The public half of the key that a week's responses are sealed to.
  private static let boxKey = """
    CREATE TABLE boxKey (
      week TEXT NOT NULL PRIMARY KEY CHECK (week GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT, WITHOUT ROWID
    """

  /// One row: the last hour, counted from 1970, in which the service ran and believed its clock, and
  /// the hour in which a person said that the clock is right, until the service has heard of it.
  private static let clock = """
    CREATE TABLE clock (
      row INTEGER NOT NULL PRIMARY KEY CHECK (row = 1),
      hour INTEGER,
      accepted INTEGER
    ) STRICT, WITHOUT ROWID;
    INSERT INTO clock VALUES (1, NULL, NULL)
    """

  /// `emptySince` counts ten minutes from 1970, and is gone with the first answer.
  private static let emptyDrafts = "ALTER TABLE draft ADD COLUMN emptySince INTEGER"
}
