import Storage
import Testing
import Workshop

/// Workshops that were begun before the harvests go on as they were.
@Suite struct GuideEditionTests {
  @Test(arguments: ["half-day", "ninety-minutes", "two-sessions", "express"])
  func `a workshop of the first edition is asked question by question`(name: String) throws {
    let first = try #require(BuiltInGuides.guide(named: name, edition: nil))
    #expect(first.forms.isEmpty)
    #expect(first.steps.allSatisfy { $0.room == nil })
    #expect(first.question(named: "touchpoint.action") != nil)
  }

  @Test(arguments: ["half-day", "ninety-minutes", "two-sessions", "express"])
  func `a new workshop brings its lines in`(name: String) throws {
    let guide = try #require(BuiltInGuides.guide(named: name, edition: BuiltInGuides.edition))
    #expect(guide.forms.contains { $0.name == "touchpoints.wall" })
    #expect(guide == BuiltInGuides.guide(named: name))
  }

  @Test func `each length has its guide`() {
    let lengths = ["90min", "half-day", "two-session", "express"]
    let names = lengths.compactMap(BuiltInGuides.name(forLength:))
    #expect(names == ["ninety-minutes", "half-day", "two-sessions", "express"])
    #expect(names.allSatisfy(BuiltInGuides.names.contains))
  }

  @Test func `the order of the steps is that of the second shape, in each of its guides`() {
    let order = [
      "open", "purpose", "difference", "goals", "persona", "stages", "touchpoints", "emotion",
      "vision", "opportunities", "kpis", "assumptions", "close",
    ]
    for name in ["half-day", "ninety-minutes", "two-sessions", "express"] {
      let steps = BuiltInGuides.guide(named: name)?.steps.map(\.name) ?? []
      let own = order.filter(steps.contains)
      #expect(steps.filter(order.contains) == own, "\(name)")
      #expect(own.count >= order.count - 1, "\(name)")
    }
  }

  @Test(arguments: ["Stage.Asks", "Idea.Differs", "Touchpoint.Compare", "Touchpoint.Feedback"])
  func `what few have time for is asked after the day`(field: String) throws {
    let guide = BuiltInGuides.halfDay
    let question = try #require(guide.questions.first { $0.field.text == field })
    #expect(guide.isLater(question))
  }
}
