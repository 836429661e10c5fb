import Testing

@testable import Workshop

struct WhatIfTests {
  private static func hanging(
    _ kind: EntityKind, _ id: Identifier, _ builder: SessionBuilder = .complete
  ) throws -> [String] {
    let found = try WhatIf(removing: Reference(kind, id), from: builder.session)
    return found.hanging.map { "\($0.thing.kind.rawValue) \($0.thing.id.text) \($0.reason)" }
  }

  @Test func `a touchpoint takes its pain, its question, the idea, the guesses and the action`()
    throws
  {
    let builder = SessionBuilder.complete
      .with(.idea, "lamp", ["Text": "a lamp", "Opportunity": "show-stock"])
      .with(.kpi, "satisfied-buyers", ["Touchpoint": "compare-2"])
      .with(.action, "build-lamp", ["Title": "build it", "Link": "lamp"])
      .with(.observation, "seen", ["Text": "they leave", "Touchpoint": "compare-2"])
    #expect(
      try Self.hanging(.touchpoint, "compare-2", builder) == [
        "Touchpoint compare-2 takesPain(\"stock is shown only after logging in\")",
        "Opportunity show-stock answersNothing", "Idea lamp answersNoQuestion",
        "KPI satisfied-buyers losesPlace(\"touchpoint\")",
        "Hypothesis guess-1 guessesAtNothing", "Hypothesis guess-2 guessesAtNothing",
        "Hypothesis guess-3 guessesAtNothing", "Action move-stock servesNothing",
        "Action build-lamp servesNothing", "Observation seen names(\"touchpoint\")",
      ])
  }

  @Test func `a stage takes its touchpoints, and a KPI loses its place`() throws {
    let found = try Self.hanging(.stage, "fit")
    #expect(Array(found.prefix(4)) == (1...4).map { "Touchpoint fit-\($0) goesWithIt" })
    #expect(found.dropFirst(4).first == "KPI satisfied-buyers losesPlace(\"stage\")")
    #expect(found.contains("Hypothesis guess-1 guessesAtNothing"))
  }

  @Test func `a persona has no step left where its only stage goes, and loses its group`() throws {
    let builder = SessionBuilder()
      .with(.segment, "fitters", ["Name": "Fitters"])
      .with(.persona, "dana", ["Name": "Dana", "Segment": "fitters"])
      .with(.stage, "order", ["Name": "Order"])
      .with(.touchpoint, "pays", ["Name": "Pays", "Stage": "order", "Persona": "dana"])
    #expect(
      try Self.hanging(.stage, "order", builder) == [
        "Touchpoint pays goesWithIt", "Persona dana walksNowhere",
      ])
    #expect(try Self.hanging(.segment, "fitters", builder) == ["Persona dana losesGroup"])
  }

  @Test func `without a source its lines become guesses, unless another stands behind them`() throws
  {
    let found = try Self.hanging(.evidence, "support-log")
    #expect(found == [])
    let voices = try Self.hanging(.evidence, "interviews-march")
    #expect(voices.contains("Persona dana becomesGuess(\"works alone\")"))
    #expect(!voices.contains { $0.hasPrefix("Touchpoint compare-2") })
  }

  @Test func `a goal leaves a KPI without it, and a question names it no more`() throws {
    #expect(
      try Self.hanging(.goal, "repeat-orders") == [
        "KPI satisfied-buyers losesPlace(\"goal\")",
        "Hypothesis guess-1 guessesAtNothing", "Hypothesis guess-2 guessesAtNothing",
        "Hypothesis guess-3 guessesAtNothing", "Opportunity show-stock names(\"goal\")",
      ])
  }

  @Test func `nothing is changed, and what nothing hangs on leaves nothing behind`() throws {
    let session = SessionBuilder.complete.session
    #expect(try Self.hanging(.parked, "delivery") == [])
    #expect(session == SessionBuilder.complete.session)
  }
}
