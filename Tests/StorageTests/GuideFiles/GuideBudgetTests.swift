import Storage
import Testing
import Workshop

/// What a room has time to answer.
@Suite struct GuideBudgetTests {
  private let wall: Guide

  init() throws {
    wall = try #require(BuiltInGuides.guide(named: "half-day"))
  }

  @Test func `half a day at the wall stays within its prompts and words`() {
    let budget = GuideBudget(of: wall)
    #expect(budget.prompts <= 200, "\(budget.prompts) prompts")
    #expect(budget.words <= 1_500, "\(budget.words) words")
    #expect(budget.minutes == 210)
    #expect(budget.rows.filter(\.isTooMuch).map(\.step) == [])
  }

  @Test func `ninety minutes stay within their prompts, and each step within its time`() throws {
    let budget = GuideBudget(of: try #require(BuiltInGuides.guide(named: "ninety-minutes")))
    #expect(budget.prompts <= 110, "\(budget.prompts) prompts")
    #expect(budget.minutes == 90)
    #expect(budget.rows.filter(\.isTooMuch).map(\.step) == [])
  }

  @Test func `one person alone is asked at most seventy times in forty-five minutes`() throws {
    let guide = try #require(BuiltInGuides.guide(named: "express"))
    let budget = GuideBudget(of: guide, for: .init(people: 1, touchpoints: 10, stages: 4))
    #expect(budget.prompts <= 70, "\(budget.prompts) prompts")
    #expect(budget.minutes == 45)
    #expect(budget.rows.filter(\.isTooMuch).map(\.step) == [])
  }

  @Test(arguments: ["half-day", "two-sessions"])
  func `twelve people are not asked more than there is time for`(name: String) throws {
    let guide = try #require(BuiltInGuides.guide(named: name))
    let budget = GuideBudget(of: guide, for: .init(people: 12))
    #expect(budget.rows.filter { $0.isTooMuch && $0.minutes > 0 }.map(\.step) == [])
  }

  @Test func `the same day asked question by question is what a room cannot answer`() {
    let budget = GuideBudget(of: BuiltInGuides.stepByStep)
    #expect(450...600 ~= budget.prompts, "\(budget.prompts) prompts")
    let steps = budget.rows.filter(\.isTooMuch).map(\.step)
    #expect(steps == ["touchpoints", "emotion", "opportunities", "assumptions", "close"])
  }

  @Test(arguments: [("touchpoints", 22), ("persona", 24), ("emotion", 27)])
  func `a step asks what its harvest takes`(step: String, prompts: Int) {
    #expect(GuideBudget(of: wall).rows.first { $0.step == step }?.prompts == prompts)
  }

  @Test func `more people and more touchpoints ask more`() {
    let small = GuideBudget(of: wall)
    let large = GuideBudget(of: wall, for: .init(people: 12, touchpoints: 20))
    #expect(large.prompts > small.prompts && large.words > small.words)
  }

  @Test func `what waits until after the day counts nothing`() throws {
    var other = wall
    let step = try #require(other.steps.firstIndex { $0.name == "close" })
    let before = GuideBudget(of: other).prompts
    other.steps[step].later.append("review.needs")
    #expect(GuideBudget(of: other).prompts == before - 1)
  }

  @Test func `every step of the wall opens with the room, and the room leaves time to type`() {
    for step in wall.steps where !step.isOnRequest && step.minutes > 0 {
      #expect(step.room != nil, "\(step.name)")
      #expect((step.room?.minutes ?? 0) < step.minutes, "\(step.name)")
      #expect(step.room?.then != nil, "\(step.name)")
    }
  }

  @Test func `the vision is written between the feelings and the opportunities`() {
    let names = wall.steps.map(\.name)
    let place = names.firstIndex(of: "vision") ?? 0
    #expect(Array(names[(place - 1)...(place + 1)]) == ["emotion", "vision", "opportunities"])
  }

  @Test func `no question of the wall is asked twice, nor is one forgotten by mistake`() {
    for question in wall.questions where wall.isLater(question) {
      #expect(wall.form(covering: question.name) == nil, "\(question.name)")
    }
  }
}
