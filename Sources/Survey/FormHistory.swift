/// What the codes of each form meant in every version so far, so that no answer changes its meaning
/// after it was given.
public struct FormHistory: Sendable {
  private let earlier: [Form.Code: [Form.Codes]]

  /// `earlier` are the codes that were in use, in any order.
  public init(earlier: [Form.Code: [Form.Codes]]) {
    self.earlier = earlier.mapValues { codes in codes.sorted { $0.version < $1.version } }
  }

  /// What these forms would do to answers that were given under earlier versions.
  public func faults(in forms: Forms) -> [Fault] {
    forms.forms.flatMap { form -> [Fault] in
      guard let past = earlier[form.code], let last = past.last,
        let line = forms.versionLines[form.code]
      else { return [] }
      let page = FormChange(form: form.code, past: past, last: last, now: form.codes, line: line)
      return page.faults
    }
  }

  /// Forms that have answers and no file: nothing of any form could be released.
  public func missing(from forms: Forms, answered: Set<Form.Code>) -> [Fault] {
    answered.filter { forms.form($0) == nil }.sorted().map { code in
      Fault(
        file: "\(code).yaml", line: 1,
        problem: "the file is missing, but answers to form \"\(code)\" are kept",
        cure: "put it back, with closed: yes if nobody is to be asked it any more")
    }
  }

}

/// One form's past beside its present.
private struct FormChange {
  let form: Form.Code
  let past: [Form.Codes]
  let last: Form.Codes
  let now: Form.Codes
  let line: Forms.VersionLine

  var faults: [Fault] { version + kinds + reused }

  private var version: [Fault] {
    if now.version < last.version {
      return [
        fault("version \(now.version) is older than \(last.version)", "write a later version")
      ]
    }
    if now.version == last.version, now != last {
      return [
        fault(
          "the codes changed since version \(last.version)", "raise version to \(last.version + 1)")
      ]
    }
    return []
  }

  private var kinds: [Fault] {
    now.meanings.keys.sorted().compactMap { code in
      let before = past.last { $0.meanings[code] != nil }?.kind(of: code)
      guard let before, let kind = now.kind(of: code), kind != before else { return nil }
      return fault(
        "the code \"\(form).\(named(code))\" was of kind \(before) and is now \(kind)",
        "use a new code")
    }
  }

  private var reused: [Fault] {
    now.meanings.keys.sorted().compactMap { code in
      guard last.meanings[code] == nil,
        let used = past.last(where: { $0.meanings[code] != nil })
      else { return nil }
      return fault(
        "the code \"\(form).\(named(code))\" left after version \(used.version) and has come back",
        "use a new code")
    }
  }

  private func named(_ code: String) -> String { code.replacing("/", with: ".") }

  private func fault(_ problem: String, _ cure: String) -> Fault {
    Fault(file: line.file, line: line.line, problem: problem, cure: cure)
  }
}
