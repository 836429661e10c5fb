import Workshop

extension Doctor.Finding {
  /// Records that nobody sees because they have no `Id`.
  static func withoutId(_ flaws: [RecordIds.Flaw]) -> Self? {
    let found = flaws.filter { $0.old == nil }
    guard let first = found.first else { return nil }
    return Self(
      "without-id", .broken,
      found.count == 1
        ? "the \(first.kind.rawValue) in line \(first.line) has no Id and is not shown."
        : "\(found.count) records have no Id and are not shown, in \(list(found.map(\.line))).",
      "Mending gives \(found.count == 1 ? "it" : "them") the Id \(RecordIds.fresh(found)).",
      .rewriting(RecordIds.repair(of: found)))
  }
}
