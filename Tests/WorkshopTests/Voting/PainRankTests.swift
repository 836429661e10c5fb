import Testing

@testable import Workshop

@Suite struct PainRankTests {
  private static func touchpoint(
    _ id: String, severity: Int? = nil, frequency: Int? = nil, reports: Int? = nil,
    emotion: Feeling? = nil, breaks: Bool? = nil
  ) -> Touchpoint {
    var touchpoint = Touchpoint(id: Identifier(id))
    touchpoint.pain = "slow"
    touchpoint.severity = severity
    touchpoint.frequency = frequency
    touchpoint.reports = reports
    touchpoint.emotion = emotion
    touchpoint.momentOfTruth = breaks
    return touchpoint
  }

  @Test func `make or break comes first, then how bad, how often, how many reports`() {
    let pains = [
      Self.touchpoint("felt", emotion: -2), Self.touchpoint("none"),
      Self.touchpoint("often", severity: 4, frequency: 5),
      Self.touchpoint("reported", severity: 4, frequency: 5, reports: 31),
      Self.touchpoint("breaks", severity: 1, breaks: true),
      Self.touchpoint("bad", severity: 5),
    ]
    let ranked = pains.compactMap { pain in PainRank(pain).map { (pain.id.text, $0) } }
      .sorted { $0.1 > $1.1 }.map(\.0)
    #expect(ranked == ["breaks", "bad", "reported", "often", "felt", "none"])
  }

  @Test func `the reasons are words, and what nobody rated says so`() {
    #expect(
      PainRank(Self.touchpoint("a", severity: 4, frequency: 5, reports: 31))?.reasons
        == "they are about to leave, every time, 31 reports")
    #expect(PainRank(Self.touchpoint("a", reports: 1))?.reasons == "1 report, not rated")
    #expect(PainRank(Touchpoint(id: "a")) == nil)
  }

  @Test func `many reports are always among the worst, however the room rates them`() {
    let session = (1...4).reduce(SessionBuilder()) { builder, number in
      builder.with(
        .touchpoint, Identifier("t\(number)"), ["Pain": "slow", "Severity": "\(6 - number)"])
    }
    .with(.touchpoint, "t4", ["Reports": "31"]).session
    #expect(
      Loop(.touchpoint, .worstPains(2)).members(within: [], of: session) == ["t1", "t2", "t4"])
  }
}
