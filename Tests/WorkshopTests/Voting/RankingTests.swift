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

  private static let list = Ranking(
    [
      opportunity("quick", dots: [3, 2], (impact: 5, effort: 2, confidence: 4)),
      opportunity("bet", dots: [2, 2], (impact: 5, effort: 5, confidence: 3)),
      opportunity("fill", dots: [1], (impact: 2, effort: 1, confidence: 5)),
      opportunity("never", dots: [1, 0], (impact: 1, effort: 5, confidence: 2)),
      opportunity("open", dots: [], nil),
    ], in: Session())

  @Test(arguments: [
    (Ranking.Way.dots, [1, 2, 3, 3, nil]), (.field, [1, 2, 3, 4, nil]),
    (.impact, [1, 2, 3, 4, nil]), (.effort, [2, 3, 1, 4, nil]), (.pain, [nil, nil, nil, nil, nil]),
  ])
  func `each way gives each its place`(way: Ranking.Way, places: [Int?]) {
    #expect(Self.list.places(by: way) == places)
  }

  @Test func `what stands in the first three every time is steady, and reasons are words`() {
    let pains = SessionBuilder().with(.touchpoint, "t", ["Pain": "slow", "Severity": "4"]).session
    var one = Self.opportunity("one", dots: [1], (impact: 5, effort: 2, confidence: 4))
    one.touchpoints = ["t"]
    let ranking = Ranking([one], in: pains)
    #expect(ranking.steady.map(\.id) == ["one"])
    #expect(
      Ranking.Way.allCases.map { ranking.reason(for: one, by: $0) }
        == ["1 dot", "do first", "helps 5", "effort 2", "they are about to leave"])
    #expect(
      !Self.list.ways.contains(.pain) && !Self.list.steady.isEmpty, "no pain stands behind them")
  }

  @Test func `what is not rated where others are is not steady`() {
    let rated = Self.opportunity("b", dots: [1], (impact: 5, effort: 2, confidence: 4))
    let list = Ranking([Self.opportunity("a", dots: [9], nil), rated], in: Session())
    #expect(list.steady.map(\.id) == ["b"])
    #expect(Ranking([Self.opportunity("a", dots: [], nil)], in: Session()).ways.isEmpty)
  }
}
