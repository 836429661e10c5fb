extension Touchpoint {
  /// What leaves a trace of it in a log of customers: patterns as SQL's `LIKE` has them.
  ///
  /// They stand beside the fields of the map, because they tell of a log rather than of the journey.
  package var traces: [String] {
    marks.other.first { $0.name == Touchpoint.traceField }?.values ?? []
  }

  /// The field in which they stand, a line each.
  package static let traceField = "Trace"
}
