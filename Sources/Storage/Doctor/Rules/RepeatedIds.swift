import Workshop

extension Doctor.Finding {
  /// Records that nobody sees because their `Id` stands above already.
  static func repeatedIds(_ flaws: [RecordIds.Flaw]) -> Self? {
    let found = flaws.filter { $0.old != nil }
    guard let first = found.first else { return nil }
    return Self(
      "repeated-ids", .broken,
      found.count == 1
        ? "the Id \"\(first.old ?? "")\" in line \(first.line) stands above already,"
          + " and the \(first.kind.rawValue) is not shown."
        : "\(found.count) records bear an Id that stands above already and are not shown,"
          + " in \(list(found.map(\.line))).",
      "Mending gives \(found.count == 1 ? "it" : "them") the Id \(RecordIds.fresh(found));"
        + " references stay with the first.",
      .rewriting(RecordIds.repair(of: found)))
  }
}
