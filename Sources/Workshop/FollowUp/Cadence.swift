/// How often a KPI is read.
package enum Cadence: String, Sendable, Hashable, CaseIterable {
  case week, month, quarter, year

  /// The day of the next reading; nil beyond the end of the calendar.
  package func next(after day: Day) -> Day? {
    switch self {
    // A week after a month begins at its end.
    case .week: day.end.adding(7)
    case .month: (day.precision == .year ? day.end : day).adding(months: 1)
    case .quarter: (day.precision == .year ? day.end : day).adding(months: 3)
    case .year: day.adding(months: 12)
    }
  }
}
