/// One shortlist in the order of several methods, to see what does not hang on the method.
package struct Ranking: Sendable {
  /// A way to put opportunities in order.
  package enum Way: String, Sendable, CaseIterable {
    /// Dots of the silent vote.
    case dots
    /// Impact × confidence ÷ effort (see Method, Ranking).
    case score
    /// Quick wins, big bets, fill-ins, what to avoid; within each by impact less effort.
    case value
    /// Impact counts twice: impact² × confidence ÷ effort.
    case impactTwice
    /// Effort counts twice: impact × confidence ÷ effort².
    case effortTwice
  }

  package let opportunities: [Opportunity]

  /// - Parameter opportunities: rated ones; what is not rated stands last in every way.
  package init(_ opportunities: [Opportunity]) {
    self.opportunities = opportunities
  }

  /// The place of each, 1 for the first; equals share a place. Nil where it is not rated.
  package func places(by way: Way) -> [Int?] {
    let marks = opportunities.map { Ranking.mark(of: $0, by: way) }
    return marks.map { mark in
      mark.map { mark in 1 + marks.count { ($0 ?? mark) > mark } }
    }
  }

  /// Those among the first three in every way.
  package var steady: [Opportunity] {
    let all = Way.allCases.map { places(by: $0) }
    return opportunities.indices.filter { index in
      all.allSatisfy { ($0[index] ?? .max) <= 3 }
    }.map { opportunities[$0] }
  }

  private static func mark(of opportunity: Opportunity, by way: Way) -> Double? {
    if way == .dots { return opportunity.dots.isEmpty ? nil : Double(opportunity.votes) }
    guard let impact = opportunity.impact, let effort = opportunity.effort else { return nil }
    if way == .value { return quadrantMark(of: opportunity) + Double(impact - effort) }
    guard let score = opportunity.score else { return nil }
    switch way {
    case .impactTwice: return score * Double(impact)
    case .effortTwice: return score / Double(effort)
    default: return score
    }
  }

  /// Far enough apart that impact less effort never crosses from one quadrant to the next.
  private static func quadrantMark(of opportunity: Opportunity) -> Double {
    switch opportunity.quadrant {
    case .doFirst: 300
    case .plan: 200
    case .smallHelp: 100
    case .notNow, nil: 0
    }
  }
}
