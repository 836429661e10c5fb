import Testing

@testable import Workshop

struct CheckAssumptionsTests {
  private static let builder = SessionBuilder()
    .with(.evidence, "support-log", ["Title": "Support log"])
    .with(.evidence, "interviews", ["Title": "Interviews"])
    .with(.purpose, ["Gap": "no stock is shown [support-log]", "Statement": "so that"])
    .with(.goal, "orders", ["Statement": "More orders", "Measure": "unknown"])
    .with(
      .persona, "dana",
      ["Name": "Dana", "Goal": "no second trip", "Goal": "be on time [interviews]", "Quote": "Ah"]
    )
    .with(
      .touchpoint, "checks-stock",
      [
        "Name": "Checks stock", "Action": "looks for the part [interviews]",
        "Pain": "stock is shown only after logging in [no-such-log]", "Backstage": "warehouse",
      ])

  private static func line(_ line: MapLine) -> String {
    "\(line.hypothesisReference) \(line.index) \(line.text.sources.map(\.text))"
  }

  @Test func `lines stand in the order of the map with their sources`() {
    #expect(
      Self.builder.session.mapLines.map(Self.line) == [
        "purpose.Gap: no stock is shown 0 [\"support-log\"]",
        "orders.Measure: unknown 0 []",
        "dana.Goal: no second trip 0 []",
        "dana.Goal: be on time 1 [\"interviews\"]",
        "checks-stock.Action: looks for the part 0 [\"interviews\"]",
        "checks-stock.Pain: stock is shown only after logging in [no-such-log] 0 []",
      ])
  }

  @Test func `lines that cite no source are open assumptions`() {
    #expect(
      Self.builder.session.openAssumptions.map(\.hypothesisReference) == [
        "orders.Measure: unknown", "dana.Goal: no second trip",
        "checks-stock.Pain: stock is shown only after logging in [no-such-log]",
      ])
  }

  @Test func `a source of the touchpoint as a whole makes none of its lines evidence`() {
    let session = Self.builder
      .with(.touchpoint, "checks-stock", ["Evidence": "interviews", "Evidence": "gone"]).session
    let lines = session.mapLines(of: Reference(.touchpoint, "checks-stock"))
    #expect(lines.map(\.isEvidence) == [true, false])
    #expect(lines.map(\.text.sources) == [["interviews"], []])
    #expect(session.evidenceShare == EvidenceShare(evidence: 3, lines: 6))
  }

  @Test(arguments: [(0, 0, nil), (0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (3, 3, 100)])
  func `the share of evidence is told in whole percent`(
    _ evidence: Int, _ lines: Int, _ percent: Int?
  ) {
    #expect(EvidenceShare(evidence: evidence, lines: lines).percent == percent)
  }

  @Test func `only existing fields hold lines`() {
    for kind in EntityKind.allCases {
      for field in MapLine.fields(of: kind) {
        #expect(FieldPath(kind, field).column?.kind.mayCite == true)
      }
    }
  }
}
