import Foundation
import Storage
import Testing
import Workshop

struct GuideMethodTests {
  /// Every name of the method's questions, and whether an answer is required there.
  private static let required = """
    workshop.name participants workshop.date mode format workshop.decider
    purpose.decision purpose.statement purpose.gap scope.scenario scope.start scope.end scope.state
    vision.empathy vision.future vision.drafts vision.statement
    goal.statement goal.customer_objective goal.owner
    segment.name segment.basis persona.segment persona.why persona.name persona.summary
    persona.demographics persona.psychographics persona.behaviours persona.challenges persona.goals
    map.stage_set stage.name stage.customer_goal
    touchpoint.action touchpoint.channel touchpoint.name touchpoint.thought
    touchpoint.emotion touchpoint.pain touchpoint.moment_of_truth mot.reason
    opportunity.hmw opportunity.impact opportunity.effort opportunity.confidence
    opportunity.customer_need opportunity.goal decision
    kpi.name kpi.goal kpi.stage kpi.unit kpi.direction kpi.source kpi.cadence kpi.baseline
    kpi.target kpi.due kpi.owner
    hypothesis.ref hypothesis.statement hypothesis.importance hypothesis.evidence_strength
    hypothesis.kpi hypothesis.threshold hypothesis.qual_test hypothesis.owner hypothesis.due
    action.title action.owner action.due action.link parking.outcome
    review.kpi_date review.map_date
    """
  private static let optional = """
    evidence participant.hope fears ground_rules scope.out stakeholders
    vision.horizon vision.clarity goal.measure
    persona.expectations persona.quote persona.access_needs
    stage.exit stage.duration
    touchpoint.trigger touchpoint.expectation touchpoint.frontstage touchpoint.backstage
    touchpoint.owner touchpoint.emotion_word pain.cause touchpoint.delight pain.severity
    pain.frequency pain.reports opportunity.kind vote stage.strategy
    kpi.touchpoint kpi.baseline_date kpi.n kpi.qualitative hypothesis.harm
    action.first_step feedback.close_loop retro.score retro.note
    """

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  @Test(arguments: words(required))
  func `the half day asks`(name: String) throws {
    let question = try #require(BuiltInGuides.stepByStep.question(named: name))
    #expect(question.flow.isRequired)
  }

  @Test(arguments: words(optional))
  func `the half day may ask`(name: String) throws {
    let question = try #require(BuiltInGuides.stepByStep.question(named: name))
    #expect(!question.flow.isRequired)
  }

  @Test(arguments: BuiltInGuides.all())
  func `every question says why, in plain words`(guide: Guide) {
    for question in guide.questions {
      for text in [question.text.ask, question.text.label, question.text.why] {
        #expect(!text.isEmpty, "\(question.name)")
      }
      #expect(question.text.label.count <= 16, "\(question.name)")
      let all = [
        question.text.ask, question.text.why, question.text.tip, question.text.good,
        question.text.bad,
      ]
      #expect(all.allSatisfy { $0?.contains("!") != true }, "\(question.name)")
    }
  }

  @Test func `the half day is the standard one and keeps the method's order of steps`() {
    #expect(BuiltInGuides.standard == BuiltInGuides.names.first)
    #expect(BuiltInGuides.halfDay.name == BuiltInGuides.standard)
    #expect(
      BuiltInGuides.stepByStep.steps.map { "\($0.number) \($0.name)" } == [
        "S0 prepare", "S1 open", "S2 purpose", "S3 vision", "S4 goals", "S5 persona", "S6 stages",
        "S7 touchpoints", "S8 emotion", "S9 opportunities", "S10 kpis", "S11 assumptions",
        "S12 close", "S13 follow-up", "S14 again",
      ])
    #expect(
      BuiltInGuides.stepByStep.steps.filter(\.isOnRequest).map(\.name) == ["follow-up", "again"])
  }

  @Test(arguments: [
    ("half-day", [10, 15, 5, 10, 25, 15, 35, 20, 10, 25, 20, 10, 10], 30, 240),
    ("ninety-minutes", [3, 6, 2, 3, 8, 5, 20, 12, 6, 10, 4, 5, 6], 0, 90),
    ("two-sessions", [10, 20, 10, 15, 35, 20, 10, 35, 25, 10, 25, 15, 10, 10], 20, 270),
    ("express", [4, 1, 2, 5, 3, 9, 6, 2, 6, 2, 3, 2], 0, 45),
    ("step-by-step", [10, 15, 15, 10, 25, 15, 35, 20, 25, 20, 10, 10], 30, 240),
  ])
  func `the minutes add up`(name: String, minutes: [Int], pauses: Int, sum: Int) throws {
    let guide = try #require(BuiltInGuides.guide(named: name))
    #expect(guide.steps.map(\.minutes).filter { $0 > 0 } == minutes)
    #expect(guide.steps.reduce(0) { $0 + $1.pause } == pauses)
    #expect(guide.steps.reduce(0) { $0 + $1.minutes + $1.pause } == sum)
  }

  @Test(arguments: [("A", 120), ("B", 150)])
  func `each of two sessions adds up`(session: String, sum: Int) throws {
    let guide = try #require(BuiltInGuides.guide(named: "two-sessions"))
    let steps = guide.steps.filter { $0.session == session }
    #expect(steps.reduce(0) { $0 + $1.minutes + $1.pause } == sum)
    let timed = guide.steps.filter { $0.minutes > 0 }
    #expect(timed.allSatisfy { $0.session != nil })
    #expect(timed.first { $0.session == "B" }?.name == "recap")
  }

  @Test func `breaks lie after goals, stages and emotion`() {
    let paused = BuiltInGuides.stepByStep.steps.filter { $0.pause > 0 }.map(\.name)
    #expect(paused == ["goals", "stages", "emotion"])
  }

  @Test func `express keeps what is never cut`() throws {
    let guide = try #require(BuiltInGuides.guide(named: "express"))
    for name in [
      "purpose.decision", "purpose.statement", "purpose.gap", "touchpoint.emotion",
      "hypothesis.ref", "hypothesis.owner", "hypothesis.due", "action.owner", "action.due",
      "kpi.owner", "kpi.due",
    ] {
      #expect(guide.question(named: name) != nil, "\(name)")
    }
  }

  @Test(arguments: BuiltInGuides.names)
  func `a built-in guide bears its name and offers itself`(name: String) throws {
    let guide = try #require(BuiltInGuides.guide(named: name))
    #expect(guide.name == name)
    #expect(guide.question(named: "format")?.defaults.count == 1)
    #expect(!guide.title.isEmpty && !guide.about.isEmpty)
  }

  @Test func `there is no guide of another name`() {
    #expect(BuiltInGuides.guide(named: "full-day") == nil)
    #expect(BuiltInGuides.text(named: "full-day") == nil)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/recfix"),
      "recfix is not installed (package recutils)"),
    arguments: BuiltInGuides.names)
  func `recfix finds a guide clean`(name: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).rec")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try #require(BuiltInGuides.text(named: name))).write(to: file)
    let recfix = Process()
    recfix.executableURL = URL(filePath: "/usr/bin/recfix")
    recfix.arguments = ["--check", "--no-external", file.path]
    let output = Pipe()
    recfix.standardError = output
    try recfix.run()
    let told = try output.fileHandleForReading.readToEnd() ?? Data()
    recfix.waitUntilExit()
    #expect(String(decoding: told, as: UTF8.self) == "")
    #expect(recfix.terminationStatus == 0)
  }
}
