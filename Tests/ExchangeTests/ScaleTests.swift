import Exchange
import Testing
import Workshop

@Suite struct `Maps of any size` {
  static func session(touchpoints count: Int) throws -> Session {
    var things = [Thing(.persona, "fitter", "Name: Fitter")]
    things += (0..<7).map { Thing(.stage, Identifier("stage-\($0)"), "Name: Stage \($0)") }
    things += (0..<count).map { place in
      Thing(
        .touchpoint, Identifier("point-\(place)"), "Stage: stage-\(place * 7 / max(1, count))",
        "Persona: fitter", "Name: Point \(place)", "Channel: website", "Action: does it",
        "Thought: is it right?", "Emotion: \(place % 5 - 2)", "Pain: takes too long")
    }
    return try Session(things: things)
  }

  @Test(arguments: [1, 15, 60, 120]) func `every touchpoint is on the curve`(count: Int) throws {
    let page = MarkdownPage.text(
      of: try Self.session(touchpoints: count).outline(walk: VanParts.walk))
    let lines = page.split(separator: "\n")
    #expect(lines.count { $0.contains(#/^    \d+ Point \d+: [1-5]: Fitter$/#) } == count)
  }

  @Test func `two thousand touchpoints have a page`() throws {
    let session = try Self.session(touchpoints: 2_000)
    let page = MarkdownPage.text(of: session.outline(walk: VanParts.walk))
    #expect(page.contains("2000. Point 1999 (website)"))
    #expect(page.ranges(of: "```mermaid").count == 4)
    #expect(page.contains(" 63 more diagrams follow in the Mermaid export."))
  }
}
