/// What a KPI measures: it decides what can be typed, which values exist and how sure a figure is.
package enum KPIKind: String, Sendable, Hashable, CaseIterable {
  /// So many of so many, as visits that end in an order.
  case rate
  /// Net promoter score: promoters (9 and 10) less detractors (0 to 6), of all who answered.
  case nps
  /// Customer satisfaction: the share of answers 4 and 5 on a scale of 1 to 5.
  case csat
  /// Customer effort: the mean of answers 1 to 7, where 7 agrees that it was made easy.
  case ces
  /// The mean of any other figure.
  case mean
  /// How many there were, as complaints in a month.
  case count
  /// How long it took.
  case time
  /// What it cost or brought in.
  case money

  /// The values that a figure of this kind can have; rates, NPS and CSAT in points of a hundred.
  package var bounds: ClosedRange<Double> {
    switch self {
    case .rate, .csat: 0...100
    case .nps: -100...100
    case .ces: 1...7
    case .count, .time: 0...Double.greatestFiniteMagnitude
    case .mean, .money: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    }
  }

  /// The scale its answers are given on; nil where nobody answers on a scale.
  package var scale: ClosedRange<Int>? {
    switch self {
    case .nps, .mean: 0...10
    case .csat: 1...5
    case .ces: 1...7
    case .rate, .count, .time, .money: nil
    }
  }

  /// Whether differences are points of a hundred.
  package var isInPoints: Bool {
    self == .rate || self == .nps || self == .csat
  }

  /// Whether its figures are percentages.
  package var isPercentage: Bool {
    self == .rate || self == .csat
  }

  /// Whether it is counted in people who answered, not in visits, orders or days.
  package var asksPeople: Bool {
    self == .nps || self == .csat || self == .ces
  }
}
