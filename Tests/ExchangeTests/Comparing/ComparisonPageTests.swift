import Testing
import Workshop

@testable import Exchange

/// A comparison and a trend as pages, tables and pictures.
@Suite struct ComparisonPageTests {
  private static func map(_ date: String, _ name: String, _ feeling: String, read: String) throws
    -> Session
  {
    try Session(things: [
      Thing(.facts, "session", "Name: \(name)", "Date: \(date)"),
      Thing(.persona, "dana", "Name: Dana"), Thing(.stage, "pay", "Name: Pays <now>"),
      Thing(
        .touchpoint, "card", "Name: =card | *pays*", "Stage: pay", "Persona: dana",
        "Emotion: \(feeling)"),
      Thing(
        .kpi, "paid", "Name: Paid", "Unit: %", "Direction: up", "Baseline: \(read)", "N: 9000",
        "BaselineDate: \(date)"),
    ])
  }

  private static func comparison() throws -> MapComparison {
    MapComparison(
      old: try map("2027-03-24", "Parts", "1", read: "1.8"),
      new: try map("2028-03-20", "Parts", "-1", read: "2.6"))
  }

  private static func trend() throws -> Trend {
    try #require(
      Trend(over: [
        try map("2027-03-24", "Parts", "1", read: "1.8"),
        try map("2028-03-20", "Parts", "-1", read: "2.6"),
      ]))
  }

  @Test func `Markdown says what changed, and nothing said becomes markup`() throws {
    #expect(
      MarkdownPage.text(of: ComparisonOutline.of(try Self.comparison())) == """
        # Parts: what changed

        - **Then:** Parts, 24 March 2027
        - **Now:** Parts, 20 March 2028

        ▼ worse   ▲ better; opinion: a feeling that no source stands behind, then or now

        ## Pays \\<now>

        - ▼ =card | \\*pays\\*: feeling +1 good, now -1 bad (opinion)

        ## Numbers

        - ▲ Paid: then 1.8% (24 March 2027), now 2.6% (20 March 2028). 1.8 to 2.6: +0.8 points, anything from +0.4 to +1.2: better. Before and after only: an association, for something else may have caused it.

        0 added, 0 gone, 0 moved, 2 changed.

        """)
  }

  @Test func `a page in HTML holds the same words, and no comparison of equals has sections`()
    throws
  {
    let page = HTMLPage.text(of: ComparisonOutline.of(try Self.comparison()))
    #expect(
      page.contains("Pays &lt;now&gt;") && page.contains("0 added, 0 gone, 0 moved, 2 changed."))
    let map = try Self.map("2027-03-24", "Parts", "1", read: "1.8")
    let same = MarkdownPage.text(of: ComparisonOutline.of(MapComparison(old: map, new: map)))
    #expect(same.hasSuffix("\n\nThe two maps say the same.\n"))
  }

  @Test func `JSON tells each field before and after, and the same in sentences`() throws {
    let value = ComparisonJSON.value(of: try Self.comparison())
    #expect(value["equal"] == false)
    guard case .array(let changes)? = value["changes"],
      case .array(let fields)? = changes[0]["fields"]
    else {
      Issue.record("no changes")
      return
    }
    #expect(changes[0]["id"] == "card" && changes[0]["what"] == "changed")
    #expect(fields[0]["field"] == "Emotion")
    #expect(fields[0]["before"] == ["1"] && fields[0]["after"] == ["-1"])
    #expect(value["counts"]?["changed"] == 2)
  }

  @Test func `a trend is a table, rows for a spreadsheet, and JSON`() throws {
    let trend = try Self.trend()
    #expect(
      TrendText.markdown(of: trend) == """
        # Parts: trend

        | What | Line | 24 March 2027 | 20 March 2028 |
        | --- | --- | --- | --- |
        | All steps, feeling | █▁ | +1 | -1 |
        | All steps, pains | ▄▄ | 0 | 0 |
        | =card \\| \\*pays\\*, feeling | █▁ | +1 | -1 |
        | Paid | ▁█ | 1.8%, 1.55 to 2.1 | 2.6%, 2.29 to 2.95 |

        """)
    #expect(
      TrendText.csv(of: trend).split(separator: "\r\n").map(String.init).suffix(4) == [
        "'=card | *pays*,feeling,24 March 2027,1,,", "'=card | *pays*,feeling,20 March 2028,-1,,",
        "Paid,kpi,24 March 2027,1.8,1.55,2.1", "Paid,kpi,20 March 2028,2.6,2.29,2.95",
      ])
    #expect(TrendText.json(of: trend)["maps"] == ["24 March 2027", "20 March 2028"])
  }

  @Test
  func `a picture shows every value, bars where a number has an interval, and tells its story`()
    throws
  {
    let picture = TrendSVG.text(of: try Self.trend())
    #expect(picture.components(of: "<circle").count == 8)
    #expect(picture.components(of: "stroke-opacity").count == 2)
    #expect(picture.contains("Paid: 1.8% on 24 March 2027, 2.6% on 20 March 2028"))
    #expect(picture.contains("=card | *pays*, feeling") && !picture.contains("nan"))
  }
}

extension String {
  /// The places where a word stands.
  fileprivate func components(of word: String) -> [Range<Index>] { ranges(of: word) }
}
