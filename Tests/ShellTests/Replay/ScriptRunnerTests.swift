import Shell
import Storage
import Testing
import Workshop

@Suite struct RehearsalTests {
  private let stage = StagedRoom()

  private func run(
    _ text: String, reopen: () -> Engine? = { nil }
  ) throws -> (ending: Conversation.Ending?, engine: Engine, typed: [String]) {
    var typed: [String] = []
    var ticks = 0
    let rehearsal = ScriptRunner(
      echo: { typed.append($0 + $1) }, tick: { ticks += 1 })
    var conversation = stage.conversation(isInteractive: false)
    conversation.open()
    let ending = try rehearsal.run(
      try ReplayScript(text).entries, in: &conversation, reopen: reopen)
    #expect(ticks == typed.count)
    return (ending, conversation.engine, typed)
  }

  @Test func `a script is typed line by line`() throws {
    let (ending, engine, typed) = try run(
      """
      workshop.name: Van parts
      workshop.mode:
      /undo
      > hybrid
      /quit
      """)
    #expect(ending == .left)
    #expect(engine.session.facts.mode == .hybrid)
    #expect(
      typed == [
        "Name › Van parts", "Mode › ", "Date › /undo", "Mode › hybrid", "Date › /quit",
      ])
  }

  @Test(arguments: ["quit", "help", "?", "exit", "done", "back"])
  func `an answer by its name is an answer, whatever it says`(answer: String) throws {
    let (ending, engine, typed) = try run("workshop.name: \(answer)\nworkshop.mode: hybrid")
    #expect(ending == nil)
    #expect(engine.session.facts.name == answer)
    #expect(engine.session.facts.mode == .hybrid, "\(typed)")
  }

  @Test func `an answer of several lines is one answer`() throws {
    let (_, engine, _) = try run("workshop.name: Van parts\n+ of the north")
    #expect(engine.session.facts.name == "Van parts\nof the north")
  }

  @Test func `a script that ends while a question is open has no ending`() throws {
    let (ending, engine, _) = try run("workshop.name: Van parts")
    #expect(ending == nil)
    #expect(engine.questionName == "workshop.mode")
  }

  static let drifts: [(script: String, drift: ScriptRunner.Mismatch, line: Int, sentence: String)] =
    [
      (
        "workshop.name: Van parts\n\nworkshop.date: today",
        .otherQuestion(line: 3, asked: "workshop.mode", given: "workshop.date"), 3,
        "The shell asks workshop.mode, but the script answers workshop.date. Everything before it is saved."
      ),
      (
        "nowhere: x", .otherQuestion(line: 1, asked: "workshop.name", given: "nowhere"), 1,
        "The shell asks workshop.name, but the script answers nowhere. Everything before it is saved."
      ),
      (
        TeamGuide.answers.map { "> \($0)" }.joined(separator: "\n") + "\nreview.note: more",
        .otherQuestion(line: TeamGuide.answers.count + 1, asked: nil, given: "review.note"),
        TeamGuide.answers.count + 1,
        "No question is open, but the script answers review.note. Everything before it is saved."
      ),
    ]

  @Test(arguments: drifts.indices)
  func `an answer to a question that is not asked stops the script`(_ index: Int) {
    let (script, drift, line, sentence) = Self.drifts[index]
    #expect(throws: drift) { try run(script) }
    #expect(drift.line == line)
    #expect(drift.sentence == sentence)
    #expect(stage.saved.joined().count >= line - 2)
  }

  @Test func `after leaving, the next line resumes`() throws {
    let (ending, engine, typed) = try run(
      "workshop.name: Van parts\n^D\nworkshop.mode: hybrid\n^C\n^C",
      reopen: { ShellTranscript(after: ["Van parts"]).resumed().engine })
    #expect(ending == .interrupted)
    #expect(engine.session.facts.mode == .hybrid)
    #expect(
      typed == ["Name › Van parts", "Mode › ^D", "Mode › hybrid", "Date › ^C", "Date › ^C"])
  }

  /// Up to the line that ends a step of which the rules have something to say.
  private static let toTheStop = """
    workshop.name: Van parts
    participants: Ana, designer
    participants:
    workshop.date: 12 Mar
    mode: room
    format:
    purpose.decision: we sell more next year
    purpose.statement: we build an app
    purpose.gap: too few orders
    scope.scenario: the market as a whole
    scope.start: a part breaks
    scope.end: the part fits
    scope.state:

    """

  private func rehearse(_ script: String) throws -> (engine: Engine, typed: [String]) {
    var typed: [String] = []
    let guide = BuiltInGuides.guide(named: "express", edition: nil) ?? BuiltInGuides.stepByStep
    var conversation = stage.conversation(guide: guide, isInteractive: false)
    conversation.engine.options.stepEnd = .tells
    conversation.open()
    _ = try ScriptRunner(echo: { typed.append($0 + $1) }, tick: {}).run(
      try ReplayScript(Self.toTheStop + script).entries, in: &conversation, reopen: { nil })
    return (conversation.engine, typed)
  }

  @Test(arguments: ["vision.empathy: they wait", "> they wait"])
  func `an answer passes what the rules say at the end of a step`(_ line: String) throws {
    let (engine, typed) = try rehearse(line)
    #expect(typed.suffix(2) == ["Go on › ", "Worst moment › they wait"])
    #expect(engine.session.vision.empathy == "they wait")
    #expect(engine.session.decisions.isEmpty)
  }

  @Test func `a reason is given by its name, and a command is run where it stands`() throws {
    let (engine, typed) = try rehearse("/people\ngo_on: the sponsor wants it\n> they wait")
    #expect(
      typed.suffix(3) == [
        "Go on › /people", "Go on › the sponsor wants it", "Worst moment › they wait",
      ])
    #expect(engine.session.decisions.first?.why == "the sponsor wants it")
  }

  @Test func `a reason where no step ends stops the script`() throws {
    #expect(
      throws: ScriptRunner.Mismatch.otherQuestion(
        line: 15, asked: "vision.statement", given: "go_on")
    ) {
      try rehearse("vision.empathy: they wait\ngo_on: no reason")
    }
  }
}
