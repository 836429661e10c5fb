import Shell
import Testing
import Workshop

@Suite struct RehearsalTests {
  private let stage = Stage()

  private func run(
    _ text: String, reopen: () -> Engine? = { nil }
  ) throws -> (ending: Conversation.Ending?, engine: Engine, typed: [String]) {
    var typed: [String] = []
    var ticks = 0
    let rehearsal = Rehearsal(
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
    #expect(engine.session.facts.mode == "hybrid")
    #expect(
      typed == [
        "Name › Van parts", "Mode › ", "Date › /undo", "Mode › hybrid", "Date › /quit",
      ])
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

  static let drifts: [(script: String, drift: Rehearsal.Drift, line: Int, sentence: String)] = [
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
      reopen: { Sitting(after: ["Van parts"]).resumed().engine })
    #expect(ending == .interrupted)
    #expect(engine.session.facts.mode == "hybrid")
    #expect(
      typed == ["Name › Van parts", "Mode › ^D", "Mode › hybrid", "Date › ^C", "Date › ^C"])
  }
}
