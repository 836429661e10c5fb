import Testing

@testable import Workshop

struct RankingTests {
  private static func opportunity(
    _ id: String, dots: [Int], _ rating: (impact: Int, effort: Int, confidence: Int)?
  ) -> Opportunity {
    var opportunity = Opportunity(id: Identifier(id))
    opportunity.dots = dots
    opportunity.impact = rating?.impact
    opportunity.effort = rating?.effort
    opportunity.confidence = rating?.confidence
    return opportunity
  }

  private static let list = Ranking([
    opportunity("quick", dots: [3, 2], (impact: 5, effort: 2, confidence: 4)),
    opportunity("bet", dots: [2, 2], (impact: 5, effort: 5, confidence: 3)),
    opportunity("fill", dots: [1], (impact: 2, effort: 1, confidence: 5)),
    opportunity("never", dots: [1, 0], (impact: 1, effort: 5, confidence: 2)),
    opportunity("open", dots: [], nil),
  ])

  @Test(arguments: [
    (Ranking.Way.dots, [1, 2, 3, 3, nil]), (.score, [1, 3, 1, 4, nil]),
    (.value, [1, 2, 3, 4, nil]), (.impactTwice, [1, 3, 2, 4, nil]),
    (.effortTwice, [2, 3, 1, 4, nil]),
  ])
  func `each way gives each its place`(way: Ranking.Way, places: [Int?]) {
    #expect(Self.list.places(by: way) == places)
  }

  @Test func `what stands in the first three every time is steady`() {
    #expect(Self.list.steady.map(\.id) == ["quick", "bet", "fill"])
    #expect(Ranking([]).steady.isEmpty)
  }

  @Test func `what is not rated is never steady`() {
    #expect(Ranking([Self.opportunity("a", dots: [9], nil)]).steady.isEmpty)
  }
}
