/// Everything read from Forms/: the forms, the pages before them, and the service itself.
public struct Forms: Sendable {
  public let forms: [Form]
  public let service: Service
  /// What do you want to tell us about?
  public let about: About
  public let time: Question
  public let practice: Question

  public func form(_ code: Form.Code) -> Form? { forms.first { $0.code == code } }

  /// The question before the questions, whose choices are the forms.
  public struct About: Sendable {
    public let text: Wording
    public let choices: [(label: Wording, opens: Form.Code, value: String, picture: String?)]
  }

  /// Reads the files of a folder, by name; throws every fault there is.
  ///
  /// `pictures` are the names of the pictograms there are, so that a misspelt one is found.
  public init(files: [String: String], pictures: Set<String>) throws(Faults) {
    let notes = FaultNotes()
    let service = Forms.root("service.yaml", of: files, notes).map(Service.init)
    notes.values = service?.values ?? [:]
    let shared = Forms.root("shared.yaml", of: files, notes).map(SharedQuestions.init)
    let forms = shared.map { Forms.read(files, with: $0, notes, pictures: pictures) } ?? []
    guard notes.all.isEmpty, let shared, let service, let time = shared.time,
      let practice = shared.practice
    else { throw Faults(notes.all) }
    self.forms = forms
    self.service = service
    self.time = time
    self.practice = practice
    about = About(text: shared.about, choices: Forms.choices(of: forms, shared.unsure))
  }

  private static let notForms: Set<String> = ["shared.yaml", "service.yaml", "themes.yaml"]

  private static func root(
    _ file: String, of files: [String: String], _ notes: FaultNotes
  ) -> Entry? {
    guard let text = files[file] else {
      notes.add(file, 1, "the file is missing", "copy it from the Forms folder of the program")
      return nil
    }
    return Entry.root(of: text, file: file, notes: notes)
  }

  private static func read(
    _ files: [String: String], with shared: SharedQuestions, _ notes: FaultNotes,
    pictures: Set<String>
  ) -> [Form] {
    let roots = files.filter { $0.key.hasSuffix(".yaml") && !notForms.contains($0.key) }
      .sorted { $0.key < $1.key }
      .compactMap { Entry.root(of: $0.value, file: $0.key, notes: notes) }
      .map { (root: $0, order: $0.order) }
      .sorted { $0.order < $1.order }
      .map(\.root)
    var reader = FormReader(shared: shared)
    let forms = roots.map { ($0, reader.form(from: $0)) }
    let codes = Set(forms.map(\.1.code))
    for (root, form) in forms {
      FormCheck(root: root, form: form, forms: codes, pictures: pictures).run()
    }
    for (root, form) in forms where forms.count(where: { $0.1.code == form.code }) > 1 {
      root.fault("two files are form \"\(form.code)\"", "give each its own form:")
    }
    return forms.map(\.1)
  }

  private static func choices(
    of forms: [Form], _ unsure: SharedQuestions.UnsureChoice?
  ) -> [(label: Wording, opens: Form.Code, value: String, picture: String?)] {
    var choices = forms.map { ($0.title, $0.code, $0.code.text, $0.picture) }
    if let unsure { choices.append((unsure.label, unsure.opens, "unsure", unsure.picture)) }
    return choices
  }
}

extension Entry {
  /// Where a form stands on the first page; one that borrows another's choices comes after it.
  fileprivate var order: Int { number("order", in: 1...999, unless: 999) }
}
