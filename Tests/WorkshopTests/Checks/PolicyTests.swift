import Testing

@testable import Workshop

/// A team's own bar, held against the complete session on 1 May 2027, its own day.
struct PolicyTests {
  private static func told(
    _ demand: Policy.Demand, _ builder: SessionBuilder = .complete, why: String? = nil
  ) -> [String] {
    Policy([.init(demand, why: why)]).findings(in: builder.input).map(\.line)
  }

  @Test func `a map that meets the bar is told nothing`() {
    let rules: [Policy.Demand] = [
      .restOnSources(atLeast: 10), .choiceAtMakeOrBreak, .kpiOwners,
      .settledGuesses(within: .init(1, .month)), .freshSources(within: .init(2, .month)),
      .nothingLate(within: nil), .methodChecks,
    ]
    let policy = Policy(rules.map { Policy.Rule($0) })
    #expect(policy.findings(in: SessionBuilder.complete.input) == [])
  }

  @Test func `the share on sources is exact, and the finding says how many are missing`() throws {
    let share = SessionBuilder.complete.session.evidenceShare
    let percent = try #require(share.percent)
    let wanted = percent + 10
    let missing = (wanted * share.lines + 99) / 100 - share.evidence
    #expect(
      Self.told(.restOnSources(atLeast: wanted), why: "We said so.") == [
        "error session: \(share.evidence) of \(share.lines) lines rest on sources; \(wanted)% are"
          + " wanted. \(missing) more have to cite one. We said so."
      ])
    #expect(Self.told(.restOnSources(atLeast: 100 * share.evidence / share.lines)) == [])
    #expect(Self.told(.restOnSources(atLeast: 100 * share.evidence / share.lines + 1)).count == 1)
    #expect(Self.told(.restOnSources(atLeast: 100), SessionBuilder()) == [])
  }

  @Test func `a make-or-break point has an idea that was taken on`() {
    let bare = SessionBuilder.complete.with(.touchpoint, "fit-1", ["MomentOfTruth": "yes"])
    #expect(
      Self.told(.choiceAtMakeOrBreak, bare) == [
        "error fit-1: No idea was taken on for a make-or-break point: Point fit-1. Choose one, or say"
          + " that it does not make or break the whole."
      ])
    let asked = bare.with(.opportunity, "call", ["Touchpoint": "fit-1", "HowMightWe": "call"])
    #expect(Self.told(.choiceAtMakeOrBreak, asked).count == 1)
    let answered = asked.with(.idea, "ring", ["Opportunity": "call", "Chosen": "yes"])
    #expect(Self.told(.choiceAtMakeOrBreak, answered) == [])
  }

  @Test func `every KPI has an owner, and several without are one finding`() {
    let bare = ["a", "b", "c", "d", "e"].reduce(SessionBuilder.complete) {
      $0.with(.kpi, Identifier($1), ["Name": "Number \($1)"])
    }
    #expect(
      Self.told(.kpiOwners, bare) == [
        "error a.owner: Nobody owns KPIs: Number a; Number b; Number c, and 2 more."
          + " /edit ID.owner names who does."
      ])
  }

  @Test func `guesses are settled in time, and a refuted one says what holds instead`() {
    #expect(Self.told(.settledGuesses(within: nil)).count == 1)
    #expect(Self.told(.settledGuesses(within: .init(0, .day))) == [])
    let earlier = SessionBuilder.complete.with(.facts, ["Date": "2027-03-30"])
    #expect(
      Self.told(.settledGuesses(within: .init(1, .month)), earlier) == [
        "error guess-1.status: Guesses are not settled 1 month after the day: buyers leave because no"
          + " stock is shown (1); buyers leave because no stock is shown (2); buyers leave because no"
          + " stock is shown (3). waymark follow asks for them; of a refuted one say what holds"
          + " instead."
      ])
    let settled = (1...3).reduce(earlier) {
      $0.with(.hypothesis, Identifier("guess-\($1)"), ["Status": "supported"])
    }
    #expect(Self.told(.settledGuesses(within: nil), settled) == [])
    let refuted = settled.with(.hypothesis, "guess-2", ["Status": "refuted"])
    #expect(Self.told(.settledGuesses(within: nil), refuted).count == 1)
    let instead = refuted.with(.hypothesis, "guess-2", ["Instead": "the price"])
    #expect(Self.told(.settledGuesses(within: nil), instead) == [])
  }

  @Test func `a source that is cited bears a day, and is not older than was said`() {
    #expect(
      Self.told(.freshSources(within: .init(6, .week))) == [
        "error interviews-march.date: Sources are older than 6 weeks, or without a day: Twelve"
          + " interviews; Support log. Ask again, or cite what is newer."
      ])
    let undated = SessionBuilder.complete.without("Date", of: .evidence, "support-log")
    #expect(Self.told(.freshSources(within: .init(1, .year)), undated).count == 1)
    let uncited = SessionBuilder.complete.with(
      .evidence, "old", ["Title": "Old", "Date": "2019-01-01"])
    #expect(Self.told(.freshSources(within: .init(1, .year)), uncited) == [])
  }

  @Test func `nothing promised is late, but for the days that were granted`() {
    let late = SessionBuilder.complete.with(.action, "move-stock", ["Due": "2027-04-24"])
    #expect(
      Self.told(.nothingLate(within: nil), late) == [
        "error move-stock: put stock before the login is late. waymark due lists what is late;"
          + " waymark follow asks for it."
      ])
    #expect(Self.told(.nothingLate(within: .init(1, .week)), late) == [])
    #expect(Self.told(.nothingLate(within: .init(6, .day)), late).count == 1)
  }

  @Test func `the checks of the method can be part of the bar`() {
    let broken = SessionBuilder.complete.with(.action, "move-stock", ["Link": "nothing-there"])
    let told = Self.told(.methodChecks, broken)
    #expect(told.count == 1 && told[0].contains("The checks find 1 error, the first: "), "\(told)")
  }
}
