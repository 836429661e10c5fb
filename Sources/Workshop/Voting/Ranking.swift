/// One shortlist in the order of several ways, to see what does not hang on the way.
///
/// Ratings on scales are compared one after the other; nothing is multiplied or divided.
package struct Ranking: Sendable {
  /// A way to put opportunities in order.
  package enum Way: String, Sendable, CaseIterable {
    /// Dots of the silent vote.
    case dots
    /// Do first, plan, small help, not now.
    case field
    /// What helps the customer most; then the least effort, then the surest.
    case impact
    /// What takes the least effort; then what helps most, then the surest.
    case effort
    /// The worst pain behind it.
    case pain
  }

  package let opportunities: [Opportunity]
  private let pains: [Identifier: PainRank]

  /// - Parameter opportunities: those of a shortlist; what is not rated stands last in every way.
  package init(_ opportunities: [Opportunity], in session: Session) {
    self.opportunities = opportunities
    pains = Dictionary(
      opportunities.compactMap { opportunity in
        opportunity.touchpoints.compactMap { session.touchpoints[$0].flatMap { PainRank($0) } }
          .max()
          .map { (opportunity.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The rank of each, 1 for the first; equals share a rank. Nil where it is not rated.
  package func places(by way: Way) -> [Int?] {
    if way == .pain {
      let ranks = opportunities.map { pains[$0.id] }
      return ranks.map { rank in
        rank.map { rank in 1 + ranks.count { $0.map { $0 > rank } ?? false } }
      }
    }
    let marks = opportunities.map { Ranking.mark(of: $0, by: way) }
    return marks.map { mark in
      mark.map { mark in
        1 + marks.count { $0.map { mark.lexicographicallyPrecedes($0) } ?? false }
      }
    }
  }

  /// What a rank rests on, in words; nil where it is not rated.
  package func reason(for opportunity: Opportunity, by way: Way) -> String? {
    switch way {
    case .dots:
      opportunity.dots.isEmpty
        ? nil : opportunity.votes.counted("dot", "dots")
    case .field: opportunity.quadrant?.rawValue
    case .impact: opportunity.impact.map { "helps \($0)" }
    case .effort: opportunity.effort.map { "effort \($0)" }
    case .pain: pains[opportunity.id]?.reasons
    }
  }

  /// The ways in which anything is rated at all.
  package var ways: [Way] {
    Way.allCases.filter { way in places(by: way).contains { $0 != nil } }
  }

  /// Those among the first three in every way in which anything is rated.
  package var steady: [Opportunity] {
    let all = ways.map { places(by: $0) }
    return opportunities.indices.filter { index in
      all.allSatisfy { ($0[index] ?? .max) <= 3 }
    }.map { opportunities[$0] }
  }

  /// What to do first; then the most help for the least effort, the most votes, what was chosen, and
  /// as they came. What nobody rated stands last.
  package static func ordered(_ all: [Opportunity]) -> [Opportunity] {
    all.enumerated().map { place, one -> ([Int], Opportunity) in
      let weight = weight(impact: one.impact, effort: one.effort, confidence: one.confidence)
      return (weight + [one.votes, one.chosen == true ? 1 : 0, -place], one)
    }
    .sorted { $1.0.lexicographicallyPrecedes($0.0) }.map(\.1)
  }

  /// What is compared, the first number first, and the higher comes before the lower: the quadrant,
  /// the help, the effort, and how sure the room is. What is not rated weighs least.
  package static func weight(impact: Int?, effort: Int?, confidence: Int?) -> [Int] {
    guard let impact, let effort,
      let quadrant = Opportunity.Quadrant(impact: impact, effort: effort)
    else { return [-Opportunity.Quadrant.allCases.count, 0, 0, confidence ?? 0] }
    return [-quadrant.order, impact, -effort, confidence ?? 0]
  }

  /// What is compared, the first number first; the higher comes before the lower.
  private static func mark(of opportunity: Opportunity, by way: Way) -> [Int]? {
    if way == .dots { return opportunity.dots.isEmpty ? nil : [opportunity.votes] }
    guard let impact = opportunity.impact, let effort = opportunity.effort else { return nil }
    let sure = opportunity.confidence ?? 0
    switch way {
    case .field: return weight(impact: impact, effort: effort, confidence: opportunity.confidence)
    case .impact: return [impact, -effort, sure]
    default: return [-effort, impact, sure]
    }
  }
}

extension Opportunity.Quadrant {
  /// 0 for what to do first.
  package var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
