internal import Store
internal import Survey

extension Forms {
  /// What each start and each reading anew asks of forms and settings: that no code means something
  /// else than before, and that the rules are those that visitors were promised.
  func check(in store: Store) throws {
    try checkVersions(in: store)
    try service.checkRules(in: store)
  }

  /// Refuses forms with a code that meant something else before, and to miss one that has answers.
  func checkVersions(in store: Store) throws {
    let history = FormHistory(earlier: try store.formVersions())
    let faults =
      history.faults(in: self)
      + history.missing(from: self, answered: try store.formsWithAnswers())
    if !faults.isEmpty { throw Faults(faults) }
  }
}

extension Resources {
  /// Keeps each version that is in use from now on, whole. One of which an earlier program kept the
  /// codes alone is filled in where they are the same.
  func rememberVersions(in store: Store) throws {
    let kept = try store.keptForms()
    let written = try writtenForms.value.get()
    for form in forms.forms {
      let whole = written[form.code]
      let isKept = kept.contains {
        $0.form == form.code && $0.codes == form.codes && $0.whole == whole
      }
      if !isKept { try store.remember(form.codes, of: form.code, whole: whole) }
    }
  }
}
