/// A version of a form as it is kept: its codes, and the whole of it.
public struct FormVersion: Sendable, Equatable {
  public let form: Form.Code
  public let codes: Form.Codes
  /// In the keys of form files; nothing where only the codes were kept.
  public let whole: String?

  public init(form: Form.Code, codes: Form.Codes, whole: String?) {
    self.form = form
    self.codes = codes
    self.whole = whole
  }
}

extension Forms {
  /// These forms with all that earlier versions asked, and with forms that are there no more: what is
  /// counted, and what reports find words in.
  public func counting(_ versions: [FormVersion]) -> Forms {
    var counted = forms.map { form in
      form.joined(
        with: versions.filter { $0.form == form.code && $0.codes.version < form.version }.map(read))
    }
    let gone = versions.filter { form($0.form) == nil }
    for code in Set(gone.map(\.form)).sorted() {
      let kept = gone.filter { $0.form == code }.map(read).sorted { $0.version < $1.version }
      if let newest = kept.last { counted.append(newest.joined(with: kept.dropLast())) }
    }
    return Forms(self, counting: counted)
  }

  private func read(_ version: FormVersion) -> Form {
    let shared =
      (form(version.form)?.questions ?? [])
      + forms.flatMap(\.questions).filter {
        opening.contains($0.code)
      }
    return version.whole.flatMap(Form.init(whole:))
      ?? Form(ofCodes: version.codes, of: version.form, shared: shared)
  }
}
