extension Form {
  /// The lines that one line is where each part behind a semicolon begins with a letter or sign of the
  /// form: `f works shifts; m no waiting`; nil where it is one.
  package func parts(of line: String) -> [String]? {
    let openings = fields.filter { $0.value == nil }.flatMap { field in
      if case .begins(let words) = field.mark { words } else { [String]() }
    }
    guard which == .none, !openings.isEmpty else { return nil }
    let parts = line.split { ";；".contains($0) }.map { LineText.trimmed($0) }.filter { !$0.isEmpty }
    guard parts.count > 1, parts.allSatisfy({ LineText.after(openings, in: $0) != nil }) else {
      return nil
    }
    return parts
  }
}
