import Exchange
import Testing
import Workshop

/// A map wider than its window says so, and a stage of which nothing is said takes little of it.
@Suite struct HTMLMapWidthTests {
  private static func page(stages: Int, silent: Set<Int> = []) throws -> String {
    var things = [Thing(.facts, "session", "Name: Van parts"), Thing(.persona, "ana", "Name: Ana")]
    for stage in 1...stages {
      things.append(Thing(.stage, Identifier("s\(stage)"), "Name: Stage \(stage)"))
      guard !silent.contains(stage) else { continue }
      things.append(
        Thing(
          .touchpoint, Identifier("t\(stage)"), "Name: Step \(stage)", "Stage: s\(stage)",
          "Pain: slow"))
    }
    return HTMLPage.text(of: try Session(things: things).outline(walk: VanParts.walk))
  }

  @Test func `how many stages lie to the right is said for every width of the window`() throws {
    let page = try Self.page(stages: 9)
    for hidden in 2...9 {
      #expect(page.contains("content:\"\(hidden) more stages to the right →\""), "\(hidden)")
    }
    #expect(page.contains("content:\"1 more stage to the right →\""))
  }

  @Test func `a stage of which nothing is said is half as wide as the others`() throws {
    let widths = try Self.page(stages: 4, silent: [2]).matches(of: #/<col style="--w:(\d+)"/#)
      .compactMap { Int($0.output.1) }.dropFirst()
    #expect(widths.count == 4)
    let silent = try #require(widths.dropFirst().first)
    #expect(widths.filter { $0 == silent }.count == 1)
    #expect(widths.max().map { 2 * silent <= $0 } == true, "\(widths)")
  }
}
