import Storage
import Testing
import Workshop

struct GuideWalkTests {
  private let walk = GuideWalk(guide: BuiltInGuides.stepByStep)

  private func ask(_ name: String, _ context: Reference...) throws -> QuestionInstance {
    let index = try #require(walk.guide.questions.firstIndex { $0.name == name })
    return QuestionInstance(question: index, context: context)
  }

  private func session(_ edits: Edit...) throws -> Session {
    var session = Session()
    for edit in edits { try session.apply(edit) }
    return session
  }

  private func add(
    _ kind: EntityKind, _ id: Identifier, _ values: KeyValuePairs<String, [String]>
  ) -> Edit {
    .add(kind, id, values.map { FieldValues($0.key, $0.value) }, place: nil)
  }

  @Test(arguments: BuiltInGuides.all())
  func `an empty session begins with its name`(guide: Guide) throws {
    let walk = GuideWalk(guide: guide)
    let first = try #require(walk.position(in: Session()))
    #expect(walk.question(of: first).name == "workshop.name")
    #expect(first.context == [])
  }

  @Test func `details of a persona come before the next persona`() throws {
    var session = try session(
      add(.facts, "session", ["Closed": ["segment.name"]]),
      add(.persona, "dana", ["Name": ["Dana"]]))
    let dana = Reference(.persona, "dana")
    let first = try #require(walk.next(around: ask("persona.name"), in: session))
    #expect(walk.name(of: first) == "persona.why dana")
    var asked: [String] = []
    var at: QuestionInstance? = first
    while let ask = at, ask.context == [dana] {
      asked.append(walk.question(of: ask).name)
      try session.apply(skip(ask, in: session))
      at = walk.next(around: ask, in: session)
    }
    #expect(asked.first == "persona.why")
    #expect(asked.suffix(3) == ["persona.quote", "persona.access_needs", "persona.status"])
    #expect(try at == ask("persona.name"))
  }

  private func skip(_ ask: QuestionInstance, in session: Session) -> Edit {
    let question = walk.question(of: ask)
    let keeper = question.keeper(in: ask.context)
    let skipped = session.values(of: "Skipped", on: keeper)
    return session.setting("Skipped", of: keeper, to: skipped + [question.mark(in: ask.context)])
  }

  @Test func `the list of touchpoints comes before their details, stage by stage`() throws {
    let session = try session(
      add(.persona, "dana", ["Name": ["Dana"]]),
      add(.stage, "search", ["Name": ["Search"]]),
      add(.stage, "buy", ["Name": ["Buy"]]),
      add(
        .touchpoint, "looks",
        ["Stage": ["search"], "Persona": ["dana"], "Action": ["looks around"]]),
      add(
        .touchpoint, "asks", ["Stage": ["search"], "Persona": ["dana"], "Action": ["asks"]]))
    let names = walk.all(in: session).filter { walk.step(of: $0).name == "touchpoints" }
      .map(walk.name(of:))
    #expect(
      names == [
        "touchpoint.action dana search",
        "touchpoint.trigger dana search looks", "touchpoint.channel dana search looks",
        "touchpoint.name dana search looks", "touchpoint.thought dana search looks",
        "touchpoint.expectation dana search looks", "touchpoint.frontstage dana search looks",
        "touchpoint.backstage dana search looks", "touchpoint.owner dana search looks",
        "touchpoint.trigger dana search asks", "touchpoint.channel dana search asks",
        "touchpoint.name dana search asks", "touchpoint.thought dana search asks",
        "touchpoint.expectation dana search asks", "touchpoint.frontstage dana search asks",
        "touchpoint.backstage dana search asks", "touchpoint.owner dana search asks",
        "touchpoint.action dana buy",
      ])
  }

  @Test func `where no group was named, nobody is asked which one a persona stands for`() throws {
    var session = try session(add(.persona, "dana", ["Name": ["Dana"]]))
    let asked = { walk.all(in: session).map(walk.name(of:)).contains("persona.segment dana") }
    #expect(!asked())
    try session.apply(add(.segment, "fitters", ["Name": ["Fitters"]]))
    #expect(asked())
  }

  @Test func `pain is asked where it hurts and delight where it does not`() throws {
    let place: [String: [String]] = ["Stage": ["buy"], "Persona": ["dana"]]
    func touchpoint(_ id: Identifier, _ emotion: String) -> Edit {
      let values = place.sorted { $0.key < $1.key }.map { FieldValues($0.key, $0.value) }
      return .add(.touchpoint, id, values + [FieldValues("Emotion", [emotion])], place: nil)
    }
    let session = try session(
      add(.persona, "dana", ["Name": ["Dana"]]), add(.stage, "buy", ["Name": ["Buy"]]),
      touchpoint("bad", "-2"), touchpoint("good", "1"), touchpoint("flat", "0"))
    let names = walk.all(in: session).filter { walk.step(of: $0).name == "emotion" }
      .map { "\(walk.question(of: $0).name) \($0.context.last?.id.text ?? "")" }
    #expect(
      names == [
        "touchpoint.emotion bad", "touchpoint.emotion_word bad", "touchpoint.pain bad",
        "pain.cause bad", "pain.severity bad", "pain.frequency bad", "pain.reports bad",
        "touchpoint.moment_of_truth bad",
        "touchpoint.emotion good", "touchpoint.emotion_word good", "touchpoint.delight good",
        "touchpoint.moment_of_truth good",
        "touchpoint.emotion flat", "touchpoint.emotion_word flat",
        "touchpoint.moment_of_truth flat",
      ])
  }

  @Test func `a KPI is asked for under its goal, one after the other`() throws {
    let session = try session(
      add(.goal, "repeat", ["Statement": ["Repeat orders"]]),
      add(.stage, "buy", ["Name": ["Buy"]]),
      add(.kpi, "share", ["Name": ["Share"], "Goal": ["repeat"]]))
    let first = try #require(
      walk.next(around: ask("kpi.name", Reference(.goal, "repeat")), in: session))
    #expect(walk.name(of: first) == "kpi.stage repeat share")
    let names = walk.all(in: session).filter { walk.step(of: $0).name == "kpis" }
      .map(walk.name(of:))
    #expect(
      names.suffix(3) == ["kpi.qualitative repeat share", "kpi.name repeat", "kpi.goal share"])
  }

  @Test func `a KPI without a goal is asked for it`() throws {
    let session = try session(
      add(.goal, "repeat", ["Statement": ["Repeat orders"]]),
      add(.kpi, "share", ["Name": ["Share"]]))
    let open = walk.all(in: session).filter { walk.step(of: $0).name == "kpis" }
    #expect(open.map(walk.name(of:)) == ["kpi.name repeat", "kpi.goal share"])
    #expect(open.map { walk.standing(of: $0, in: session) } == [.open, .open])
  }

  @Test func `follow-up waits until it is asked for`() throws {
    let session = try session(add(.kpi, "share", ["Name": ["Share"]]))
    #expect(walk.all(in: session).allSatisfy { walk.step(of: $0).name != "follow-up" })
  }
}
