/// Reads the files of a folder of forms in the order in which they need each other.
struct FolderReader {
  let files: [String: String]
  let notes: FaultNotes

  /// A form with the file it stands in.
  typealias Read = (root: Entry, form: Form)

  private static let ownLists: Set<String> = ["own-names.txt", "own-unsafe-phrases.txt"]
  private static let notForms: Set<String> = ["shared.yaml", "service.yaml", "themes.yaml"]

  /// A file that must be there.
  func root(_ file: String) -> Entry? {
    guard let text = files[file] else {
      if files.keys.contains(where: { FolderReader.meant(by: $0) == file }) { return nil }
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

  /// Files that look like one of ours and would be passed over for their names.
  func checkNames() {
    for name in files.keys.sorted() {
      guard let meant = FolderReader.meant(by: name), meant != name else { continue }
      notes.add(
        name, 1, "the file is passed over because of its name",
        files[meant] == nil
          ? "name it \(meant)" : "take it out of the folder, for \(meant) is there too")
    }
  }

  /// The name under which a file would be read: `visit.yaml` for `visit.yml` and `visit.yaml.txt`.
  private static func meant(by name: String) -> String? {
    let plain = name.lowercased().hasSuffix(".txt") ? name.dropLast(4) : name[...]
    guard let ending = [".yaml", ".yml"].first(where: plain.lowercased().hasSuffix) else {
      let list = plain.lowercased().replacing(".txt", with: "") + ".txt"
      return ownLists.contains(list) ? list : nil
    }
    let stem = String(plain.dropLast(ending.count))
    let ours = stem.lowercased() + ".yaml"
    return notForms.contains(ours) ? ours : stem + ".yaml"
  }

  private var formNames: [String] {
    files.keys.filter { name in
      name.hasSuffix(".yaml") && !name.hasPrefix(Translation.filePrefix)
        && !FolderReader.notForms.contains(name)
        && FolderReader.meant(by: name) == name
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
