import Workshop

extension Doctor.Finding {
  /// References in a file that lead nowhere; the first of them is named.
  static func deadReferences(_ found: [DeadReference]) -> Self? {
    guard let first = found.first else { return nil }
    return Self(
      "dead-references", .warning,
      (found.count == 1
        ? "a reference leads nowhere: " : "\(found.count) references lead nowhere, first ")
        + "\(first.field) of \(first.from.id.text) names \"\(first.value)\".",
      "\"waymark check\" names each of them.")
  }
}
