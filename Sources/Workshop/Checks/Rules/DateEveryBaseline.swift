extension Check {
  /// Asks of which day a value now is.
  static let dateEveryBaseline = Check(
    id: "date-every-baseline", step: "kpis", asks: "Is it said when each value now was measured?"
  ) { input in
    input.session.kpis.members.compactMap { kpi in
      guard kpi.baseline != nil, kpi.baselineDate == nil else { return nil }
      let title = input.session.title(of: Reference(.kpi, kpi.id))
      return Draft(
        .advice, input.place(kpi, .baselineDate),
        "The value now of \"\(title)\" bears no date.",
        "Say when it was measured; until then the day of the workshop is taken.")
    }
  }
}
