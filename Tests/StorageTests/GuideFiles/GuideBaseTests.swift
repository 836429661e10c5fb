import Storage
import Testing
import Workshop

struct GuideBaseTests {
  private func guide(leaving leaves: [String] = [], _ rest: String) throws -> Guide {
    let leave = leaves.map { "Leave: \($0)\n" }.joined()
    let head = "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: Ours.\nBase: step-by-step\n\(leave)\n"
    return try GuideSample("", head + rest).guide()
  }

  @Test func `a guide with a base and nothing else differs in its name only`() throws {
    var expected = BuiltInGuides.stepByStep
    (expected.name, expected.title, expected.about) = ("mine", "Mine", "Ours.")
    #expect(try guide("") == expected)
  }

  @Test func `a record changes only the fields it states`() throws {
    let mine = try guide(
      "%rec: Step\n\nId: purpose\nMinutes: 25\n\n"
        + "%rec: Question\n\nId: purpose.gap\nLabel: The gap\n")
    var step = try #require(BuiltInGuides.stepByStep.step(named: "purpose"))
    step.minutes = 25
    #expect(mine.step(named: "purpose") == step)
    var question = try #require(BuiltInGuides.stepByStep.question(named: "purpose.gap"))
    question.text.label = "The gap"
    #expect(mine.question(named: "purpose.gap") == question)
    #expect(mine.questions.map(\.name) == BuiltInGuides.stepByStep.questions.map(\.name))
  }

  @Test func `an empty field is taken back`() throws {
    let mine = try guide(
      "%rec: Question\n\nId: mot.reason\nWhen:\nGood:\n\nId: ground_rules\nDefault:\n")
    let question = try #require(mine.question(named: "mot.reason"))
    #expect(question.flow.condition == nil)
    #expect(question.text.good == nil)
    #expect(question.flow.each.count == 3)
    #expect(mine.question(named: "ground_rules")?.defaults == [])
  }

  @Test func `stated values of a list take the place of those in the base`() throws {
    let mine = try guide("%rec: Question\n\nId: ground_rules\nDefault: One\nDefault: Two\n")
    #expect(mine.question(named: "ground_rules")?.defaults == ["One", "Two"])
  }

  @Test func `a new question goes to the end of its step`() throws {
    let mine = try guide(
      """
      %rec: Question

      Id: purpose.reader
      Step: purpose
      Ask: Who reads it first?
      Label: Reader
      Kind: list
      Field: Scope.Stakeholder
      Why: It helps.

      """)
    let step = try #require(mine.step(named: "purpose"))
    let names = mine.questions(in: step).map(\.name)
    #expect(names.suffix(2) == ["stakeholders", "purpose.reader"])
    let all = mine.questions.map(\.name)
    #expect(all.firstIndex(of: "purpose.reader").map { all[$0 + 1] } == "vision.empathy")
  }

  @Test func `a new step goes after the one it names, else to the end`() throws {
    let mine = try guide(
      """
      %rec: Step

      Id: walk
      Number: S4b
      Title: A walk
      Minutes: 15
      After: goals
      Why: Fresh air.

      Id: dinner
      Number: S14
      Title: Dinner
      Why: Hunger.

      """)
    let names = mine.steps.map(\.name)
    #expect(names[4...6] == ["goals", "walk", "persona"])
    #expect(names.last == "dinner")
  }

  @Test func `what is left out is gone, and so is a step with nothing to ask`() throws {
    let left = BuiltInGuides.stepByStep.questions.filter { $0.step == "open" }.map(\.name)
    let mine = try guide(leaving: left, "")
    #expect(mine.step(named: "open") == nil)
    #expect(mine.questions.count == BuiltInGuides.stepByStep.questions.count - left.count)
  }

  @Test func `leaving out a question that others need is told at the line that does it`() {
    let text =
      "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: Ours.\nBase: step-by-step\nLeave: goal.statement\n"
    #expect(
      GuideSample("", text).sentences() == [
        "guide.rec:7:8: No question adds a goal. Add one with \"Adds: yes\", or leave this one out."
      ])
  }

  @Test func `a base that is not to be had is the only problem told`() {
    let text =
      "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: Ours.\nBase: half-way\nLeave: x\n\n"
      + "%rec: Step\n\nId: close\nMinutes: 5\n\n%rec: Question\n\nId: vote\nAsk: Dots?\n"
    #expect(
      GuideSample("", text).sentences() == [
        "guide.rec:6:7: There is no guide \"half-way\" to start from. Did you mean half-day?"
      ])
  }

  @Test(arguments: [
    (
      "Id: reader\nStep: close\nAsk: Who?\nLabel: Who\nKind: list\nField: Scope.Stakeholder\n"
        + "Why: It helps.\nAlso: other\nAlso: purpose.gap\n",
      "18:7"
    ),
    (
      "Id: scope.stakeholders\nStep: close\nAsk: Who?\nLabel: Who\nKind: list\n"
        + "Field: Scope.Stakeholder\nWhy: It helps.\n",
      "10:5"
    ),
  ])
  func `a new question does not bear a name of the base`(record: String, place: String) {
    let text =
      "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: Ours.\nBase: step-by-step\n\n"
      + "%rec: Question\n\n" + record
    let name = place == "18:7" ? "purpose.gap" : "scope.stakeholders"
    #expect(
      GuideSample("", text).sentences() == [
        "guide.rec:\(place): \"\(name)\" is taken by a record of the base. Give each record its"
          + " own name."
      ])
  }

  @Test func `a changed question is checked against what it keeps`() {
    let text =
      "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: Ours.\nBase: step-by-step\n\n%rec: Question\n\n"
      + "Id: pain.severity\nField: Touchpoint.Pain\n"
    #expect(
      GuideSample("", text).sentences() == [
        "guide.rec:10:1: An answer of kind scale does not fit Touchpoint.Pain. It takes text."
      ])
  }
}
