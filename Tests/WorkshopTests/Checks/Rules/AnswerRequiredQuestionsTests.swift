import Testing

@testable import Workshop

struct AnswerRequiredQuestionsTests {
  @Test(arguments: [
    CheckCase(
      "complete",
      SessionBuilder.complete),
    CheckCase(
      "an owner is missing",
      SessionBuilder.complete.without("Owner", of: .goal, "repeat-orders"),
      tells: "error repeat-orders.owner: \"What of goal.owner?\" has no answer yet for "
        + "\"Repeat orders up by a tenth\". Answer it, or say \"unknown\"."),
    CheckCase(
      "an unknown owner is an answer",
      SessionBuilder.complete.with(.goal, "repeat-orders", ["Owner": "unknown"])),
    CheckCase(
      "a skipped question",
      SessionBuilder.complete.without("Owner", of: .goal, "repeat-orders").with(
        .goal, "repeat-orders", ["Skipped": "goal.owner"]),
      tells: "error repeat-orders.owner: \"What of goal.owner?\" was left without an answer for "
        + "\"Repeat orders up by a tenth\". Answer it, or say \"unknown\"."),
    CheckCase(
      "an optional answer is missing",
      SessionBuilder.complete.without("Scribe", of: .facts, "session")),
  ])
  func `every required question without an answer is told`(_ example: CheckCase) {
    #expect(example.found(by: .answerRequiredQuestions) == example.told)
  }

  @Test(arguments: [
    CheckCase(
      "no action",
      SessionBuilder.complete.without(.action, "move-stock"),
      tells: "error actions: \"What of action.title?\" has no answer yet. Answer it, or say "
        + "\"unknown\"."),
    CheckCase(
      "a goal without KPIs",
      SessionBuilder.complete.without(.kpi, "satisfied-buyers"),
      tells: "error repeat-orders.kpis: \"What of kpi.name?\" has no answer yet for "
        + "\"Repeat orders up by a tenth\". Answer it, or say \"unknown\"."),
    CheckCase(
      "a stage without touchpoints",
      SessionBuilder.complete.with(
        .stage, "repair", ["Name": "repair", "CustomerGoal": "get help"]),
      tells: "error repair.touchpoints: \"What of touchpoint.action?\" has no answer yet "
        + "for \"repair\". Answer it, or say \"unknown\"."),
  ])
  func `a loop without anything to go through is told by the question that fills it`(
    _ example: CheckCase
  ) {
    #expect(example.found(by: .answerRequiredQuestions) == example.told)
  }

  @Test func `where several personas walk, each missing answer says whose it is`() {
    let both = SessionBuilder.complete.with(
      .persona, "tomasz", ["Name": "Tomasz", "Segment": "farmers", "Summary": "farms"])
    let told = CheckCase("two", both).found(by: .answerRequiredQuestions)
    let touchpoints = told.filter { $0.contains("touchpoint.action") }
    #expect(touchpoints.count == 4)
    #expect(Set(touchpoints).count == 4)
    #expect(touchpoints.allSatisfy { $0.contains(" for \"Tomasz\" at \"") }, "\(touchpoints)")
    let silent = both.without("Emotion", of: .touchpoint, "compare-1").without(
      "Scores", of: .touchpoint, "compare-1")
    let missing = CheckCase("one of Dana's", silent).found(by: .answerRequiredQuestions)
    #expect(missing.contains { $0.contains("for \"Dana\" at \"Point compare-1\"") }, "\(missing)")
  }
}
