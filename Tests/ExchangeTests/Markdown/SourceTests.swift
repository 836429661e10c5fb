import Exchange
import Testing
import Workshop

@Suite struct `Sources on the page` {
  @Test(
    arguments: [
      ("2026-04-12", false), ("2026-04-11", true), ("2027-04-12", false), ("2020-01-01", true),
    ])
  func `a source older than twelve months is flagged`(date: String, isOld: Bool) throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.facts, "session", "Date: 2027-04-12"),
      Thing(.evidence, "log", "Title: Log", "Date: \(date)"),
    ])
    #expect(page.contains("· Age: older than 12 months\n") == isOld)
  }

  @Test func `without a date of the workshop nothing is old`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log", "Date: 1999-01-01")
    ])
    #expect(page.contains("- Log · Date: 1 January 1999\n"))
  }

  @Test func `labels hold no more than a footnote may and differ in any letter case`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "a]b", "Title: One"), Thing(.evidence, "A-B", "Title: Two"),
      Thing(.evidence, "", "Title: Three"),
      Thing(.touchpoint, "t", "Name: Pays", "Pain: slow [One]", "Delight: kind [Two]"),
    ])
    #expect(page.contains("\n- Three\n\n[^a-b]: One\n[^A-B-2]: Two\n"))
  }

  @Test func `a source tells the stages it speaks about in the order of the map`() throws {
    let session = try Session(things: [
      Thing(.evidence, "log", "Title: Log"), Thing(.stage, "one", "Name: Notice"),
      Thing(.stage, "two", "Name: Order"), Thing(.stage, "three", "Name: Use"),
      Thing(.observation, "o", "Text: rang twice", "Evidence: log", "Stage: three"),
      Thing(.touchpoint, "t", "Stage: two", "Name: Pays", "Pain: too slow [log]"),
    ])
    let page = MarkdownPage.text(of: session.outline(walk: VanParts.walk, .record))
    #expect(page.contains("| Log | Order<br>Use |"))
  }

  @Test func `brackets that name no source stay text`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"),
      Thing(.purpose, "purpose", "Gap: too slow [guess]", "Decision: go [log]"),
    ])
    #expect(page.contains("- **Gap:** ○ too slow \\[guess]\n"))
    #expect(page.contains("- **Waits for this map:** go [^log]\n"))
  }

  @Test func `what was read about a touchpoint stands behind none of its lines`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"),
      Thing(.touchpoint, "t", "Name: Pays", "Pain: too slow", "Emotion: -1", "Evidence: log"),
    ])
    #expect(page.contains("| 1. Pays |"))
    #expect(page.contains("| 1. ○ too slow |"))
    #expect(page.contains("-1 bad        ○\n"))
  }

  @Test func `a map of which every line cites a source says so`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"),
      Thing(.goal, "goal", "Statement: More orders", "Measure: 31% [log]"),
    ])
    #expect(page.contains("1 of 1 line rests on a source (100%).\n"))
    #expect(!page.contains("the others are our guess"))
  }
}
