/// What a line lacks, and what was understood of it, in words.
extension LineParse {
  /// Refuses a line that does not say what the form cannot do without.
  func demand(_ harvested: Harvested) throws(HarvestLack) {
    let isBegun = taken.restField != nil || form.fields.contains { $0.mark == .rest }
    let starts = form.fields.filter { $0.value == nil }.flatMap { field in
      if case .begins(let words) = field.mark { words } else { [String]() }
    }
    if !isBegun, !starts.isEmpty {
      let short = starts.filter { !$0.hasSuffix(":") }
      throw lack(
        "Begin with one of \((short.isEmpty ? starts : short).joined(separator: ", ")). \(form.shape)"
      )
    }
    for need in form.needs {
      // A number alone is never what somebody is called, says or wishes.
      guard let number = harvested.values(of: need.field).first(where: isNumberForWords(need.field))
      else { continue }
      throw lack("\(number) is a number alone. \(reader.filled(need.words))")
    }
    for need in form.needs
    where harvested.values(of: need.field).allSatisfy(isEmpty) && !stands(need, on: harvested) {
      throw lack(reader.filled(need.words))
    }
    guard
      taken.parts.contains(where: { !$0.said.isEmpty }) || form.fields.contains(where: isConstant)
    else {
      throw lack("Nothing is said here. It goes like this: \(form.shape)")
    }
  }

  /// Whether what a line cannot do without was said of its things before: `a: sure 4` mends a rating.
  private func stands(_ need: Form.Remark, on harvested: Harvested) -> Bool {
    guard isFilling, case .existing(let things) = harvested.target, !harvested.parts.isEmpty else {
      return false
    }
    return things.allSatisfy { !reader.session.values(of: need.field, on: $0).isEmpty }
  }

  /// Whether there is nothing but sources.
  private func isEmpty(_ value: String) -> Bool {
    reader.session.cited(value).body.isEmpty
  }

  private func isNumberForWords(_ field: String) -> (String) -> Bool {
    guard case .text? = FieldPath(form.kind, field).column?.kind else { return { _ in false } }
    return {
      LineText.trimmed(reader.session.cited($0).body).allSatisfy(\.isNumber) && !isEmpty($0)
    }
  }

  private func isConstant(_ field: FormField) -> Bool { field.mark == .always }

  /// Runs of letters and digits, in lower case.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
