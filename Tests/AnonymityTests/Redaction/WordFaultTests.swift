import Anonymity
import Survey
import Testing

/// What a person is told who breaks a file of Assets/Words, or their own list.
@Suite struct `A fault in a file of words` {
  /// A list, a line of it, what it is broken into, and what must be told of that line.
  typealias Break = (list: String, line: String, into: String, told: String)

  private static let breaks: [Break] = [
    ("number-cues", "aged|age|turned", "agd | 1 | aged _ | aged 45", "no rule asks for this kind"),
    ("number-cues", "aged|age|turned", "age | | aged _ | aged 45", "is not whole"),
    ("number-cues", "aged|age|turned", "age | one | aged _ | aged 45", "\"one\" is no number"),
    ("number-cues", "aged|age|turned", "age | 1 | | aged 45", "has not one _"),
    ("number-cues", "aged|age|turned", "age | 1 | aged | aged 45", "has not one _"),
    ("number-cues", "aged|age|turned", "age | 1 | <kinn> _ | aged 45", "speaks of <kinn>"),
    ("name-evidence", "after kin |", "after kin | +1.9 | my son Will", "is not whole"),
    (
      "name-evidence", "after kin |", "after kin | lots | <kin> _ | my son", "\"lots\" is no number"
    ),
    (
      "name-evidence", "after kin |", "after kin | 1 odd:2 | <kin> _ | my son",
      "\"odd:2\" is no kind"
    ),
    (
      "name-evidence", "after kin |", "after kin | 1 rare:x | <kin> _ | my son",
      "\"x\" is no number"
    ),
    ("name-evidence", "after kin |", "after kin | 1 | _<kinn> | my son", "speaks of <kinn>"),
    ("name-evidence", "after kin |", "after kin | 1 | <kinn> _ | my son", "speaks of <kinn>"),
    ("name-evidence", "after kin |", "after kin | 1 | <kin> | my son", "has not one _"),
    ("name-evidence", "after kin |", "after work | 1 | <kin> _ | my son", "is the same as line"),
    ("word-groups", "nickname:", "nicknam: big little", "asks for the group \"nicknam\""),
    ("word-groups", "nickname:", "nickname big little", "is not whole"),
    ("word-groups", "nickname:", "nickname:", "is not whole"),
    ("names-that-are-words", "modal:", "helper: will may can", "\"helper\" is no kind of word"),
    ("names-that-are-words", "modal:", "modal will may can", "is not whole"),
    ("name-neighbours", "told |", "told | +1.2", "is not whole"),
    ("name-neighbours", "told |", "| | +1.2 | |", "is not whole"),
    ("name-neighbours", "told |", "told | | lots | |", "\"lots\" is no number"),
    ("name-neighbours", "told |", "the | | +1.2 | |", "\"the\" stands here twice"),
    ("spellings", "about:", "about abowt", "is not whole"),
    ("spellings", "about:", "abowt: about", "\"abowt\" is no everyday word"),
    ("spellings", "about:", "about: abowt joan", "\"joan\" is a forename"),
    ("spellings", "again:", "again: abowt", "\"abowt\" stands here twice"),
    ("organisation-kinds", "solicitor:", "solicitor", "is not whole"),
    ("organisation-kinds", "solicitor:", "law [firm]: solicitors", "cannot stand between brackets"),
    ("organisation-names", "care home:", "care hom: rest awhile", "\"care hom\" is no kind"),
    ("organisation-names", "care home:", "rest awhile, sunny side", "is not whole"),
    ("forenames", "aaron", "aaron james", "is not one word"),
    ("forenames", "aaron", "abbie", "is the same as line"),
    ("forenames", "aaron", "12", "is not one word"),
    ("surnames", "abbott", "abel", "is the same as line"),
    ("words", "abandon", "abandon ship", "is not one word"),
    ("name-endings", "wicz", "icz", "is the same as line"),
    ("place-endings", "thwaite", "by the sea", "is not one word"),
    ("postcode-areas", "bb", "b b", "is not one word"),
    ("street-types", "avenue", "tree lined avenue", "is more than one word"),
    ("house-names", "oak oaks", "---", "has no letters"),
    ("places", "accrington", "abingdon", "is the same as line"),
    ("nobody", "bakewell tart", "!!", "has no letters"),
    ("safe-phrases", "may have", "may be", "is the same as line"),
  ]

  @Test(arguments: breaks)
  func `is told with its line and what to do`(_ one: Break) throws {
    var lists = TestLexicon.lists
    var lines = try #require(lists[one.list]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(
      lines.firstIndex { $0.hasPrefix(one.line) || $0.contains("| \(one.line)") })
    lines[place] = Substring(one.into)
    lists[one.list] = lines.joined(separator: "\n")
    let faults = Lexicon(lists: lists, dictionary: nil, own: nil).faults
    #expect(
      faults.contains {
        // Of two lines that are the same, the later one is told.
        $0.file == "Words/\(one.list).txt" && $0.problem.contains(one.told) && !$0.cure.isEmpty
          && ($0.line == place + 1 || one.told == "is the same as line" && $0.line > place)
      }, "\(faults)")
  }

  @Test func `is none where nothing was changed`() {
    let lexicon = Lexicon(lists: TestLexicon.lists, dictionary: nil, own: nil)
    #expect(lexicon.faults.isEmpty, "\(Faults(lexicon.faults))")
    #expect(Redactor(lexicon: lexicon).misfits.isEmpty)
    #expect(UnsafeWords(list: TestLexicon.lists["unsafe-phrases"] ?? "").faults.isEmpty)
    #expect(EasyWords(text: TestLexicon.lists["take-back"] ?? "").faults.isEmpty)
  }

  @Test(arguments: [
    "care home: The Care Home", "my mum", "The Manager", "my nurse", "the carer came", "hope",
  ])
  func `of the council's own list is a line that names nobody`(line: String) {
    let lexicon = Lexicon(lists: TestLexicon.lists, dictionary: nil, own: "Quillfen House\n\(line)")
    #expect(lexicon.faults.map(\.line) == [2])
    #expect(lexicon.faults.first?.problem.contains("names nobody") == true, "\(lexicon.faults)")
  }

  @Test(arguments: [
    "Tern House", "care home: Meadow", "care agency: Gentle Touch", "Josh", "Mrs Bell",
  ])
  func `of the council's own list is none in a line that names somebody`(line: String) {
    #expect(Lexicon(lists: TestLexicon.lists, dictionary: nil, own: line).faults.isEmpty)
  }

  @Test func `of an example is told when its own cues do not tell it`() throws {
    var lists = TestLexicon.lists
    lists["number-cues"] = lists["number-cues"]?.replacing("| age: 47", with: "| age unknown")
    let misfits = Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil)).misfits
    #expect(misfits.count == 1 && misfits[0].problem.contains("\"age unknown\""), "\(misfits)")
  }

  @Test func `of a whole file is told, be it missing or of a name that nothing reads`() {
    var lists = TestLexicon.lists
    lists["forename"] = lists["forenames"]
    lists["forenames"] = nil
    let faults = Lexicon(lists: lists, dictionary: nil, own: nil).faults
    #expect(faults.map(\.file) == ["Words/forename.txt", "Words/forenames.txt"])
  }

  @Test func `is told of the other lists too`() {
    #expect(UnsafeWords(list: "kill me\n...\nKill me").faults.map(\.line) == [2, 3])
    #expect(EasyWords(text: "# ours\nriver\ntwo words\nriver").faults.map(\.line) == [3, 4])
    let lists = EasyReadLists(
      hardWords: "abusive hurtful\nacc*ess | use\nadhere | keep to\n",
      groups: "participle: made\nparticipel: done\nstate\n")
    #expect(lists.faults.map(\.line) == [2, 3, 1, 2])
    let own = Lexicon(lists: TestLexicon.lists, dictionary: nil, own: "Tern House\n\ntern house")
    #expect(
      own.faults.map(\.description) == [
        "own-names.txt:3: \"tern house\" is the same as line 1; leave one of the two out"
      ])
  }
}
