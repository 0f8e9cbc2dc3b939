/// Reads the files of a folder of forms in the order in which they need each other.
struct FolderReader {
  let files: [String: String]
  let notes: FaultNotes

  /// A form with the file it stands in.
  typealias Read = (root: Entry, form: Form)

  private static let notForms: Set<String> = ["shared.yaml", "service.yaml", "themes.yaml"]

  /// A file that must be there.
  func root(_ file: String) -> Entry? {
    guard let text = files[file] else {
      notes.add(file, 1, "the file is missing", "copy it from the Forms folder of the program")
      return nil
    }
    return Entry.root(of: text, file: file, notes: notes)
  }

  /// Every form, in the order of the first page, each checked against the others.
  func forms(
    with shared: SharedQuestions, from sharedRoot: Entry, hasCards: Bool
  ) -> [(form: Form, versionLine: Forms.VersionLine)] {
    let roots = formRoots
    // What a file that cannot be read would have said is not missing.
    guard roots.count == formNames.count else { return [] }
    var reader = FormReader(shared: shared, hasCards: hasCards)
    let read: [Read] = roots.map { ($0, reader.form(from: $0)) }
    let codes = Set(read.map(\.form.code))
    for (root, form) in read {
      FormCheck(root: root, shared: sharedRoot, form: form, forms: codes).run()
    }
    for (position, (root, form)) in read.enumerated() {
      RoleCheck(
        root: root, shared: sharedRoot, form: form, earlier: read.prefix(position).map(\.form)
      ).run()
    }
    checkTwice(read)
    check(
      shared, from: sharedRoot, opens: Set(read.map(\.form).filter { !$0.isClosed }.map(\.code)))
    return read.map { root, form in
      (form, Forms.VersionLine(file: root.file, line: (root["version"] ?? root).line))
    }
  }

  private var formNames: [String] {
    files.keys.filter {
      $0.hasSuffix(".yaml") && !$0.hasPrefix(Translation.filePrefix)
        && !FolderReader.notForms.contains($0)
    }.sorted()
  }

  private var formRoots: [Entry] {
    formNames
      .compactMap { name in files[name].flatMap { Entry.root(of: $0, file: name, notes: notes) } }
      .map { (order: $0.order, root: $0) }
      .sorted { ($0.order, $0.root.file) < ($1.order, $1.root.file) }
      .map(\.root)
  }

  private func checkTwice(_ read: [Read]) {
    for (root, form) in read where read.count(where: { $0.form.code == form.code }) > 1 {
      root.fault("two files are form \"\(form.code)\"", "give each its own form:")
    }
  }

  private func check(
    _ shared: SharedQuestions, from root: Entry, opens codes: Set<Form.Code>
  ) {
    if codes.isEmpty { root.fault("there is no form beside this file", "add one, like start.yaml") }
    if let unsure = shared.unsure, !codes.contains(unsure.opens) {
      root["about"]?["unsure"]?.fault(
        "there is no form \"\(unsure.opens)\" to open", "name a form")
    }
  }
}

extension Entry {
  /// Where a form stands on the first page; one that borrows another's choices comes after it.
  fileprivate var order: Int { number("order", in: 1...999, unless: 999) }
}
