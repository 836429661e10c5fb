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
    #expect(page.contains("- Log [^log] *older than 12 months*\n") == isOld)
  }

  @Test func `without a date of the workshop nothing is old`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log", "Date: 1999-01-01")
    ])
    #expect(page.contains("[^log]: Log; Date: 1999-01-01\n"))
  }

  @Test func `labels hold no more than a footnote may and differ in any letter case`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "a]b", "Title: One"), Thing(.evidence, "A-B", "Title: Two"),
      Thing(.evidence, "", "Title: Three"),
    ])
    #expect(page.contains("- One [^a-b]\n- Two [^A-B-2]\n- Three [^source]\n"))
  }

  @Test func `a source tells the stages it speaks about in the order of the map`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"), Thing(.stage, "one", "Name: Notice"),
      Thing(.stage, "two", "Name: Order"), Thing(.stage, "three", "Name: Use"),
      Thing(.observation, "o", "Text: rang twice", "Evidence: log", "Stage: three"),
      Thing(.touchpoint, "t", "Stage: two", "Name: Pays", "Pain: too slow [log]"),
    ])
    #expect(page.contains("Speaks about: Order, Use\n"))
  }

  @Test func `brackets that name no source stay text`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"),
      Thing(.purpose, "purpose", "Gap: too slow [guess]", "Decision: go [log]"),
    ])
    #expect(page.contains("- **Gap:** ○ too slow \\[guess]\n"))
    #expect(page.contains("- **Decision:** go [^log]\n"))
  }

  @Test func `a touchpoint's own sources stand behind all its lines`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"),
      Thing(.touchpoint, "t", "Name: Pays", "Pain: too slow", "Emotion: -1", "Evidence: log"),
    ])
    #expect(page.contains("| 1. Pays [^log] |"))
    #expect(page.contains("| 1. ● too slow |"))
    #expect(page.contains("-1 bad        ●\n"))
  }

  @Test func `a map of which every line cites a source says so`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.evidence, "log", "Title: Log"),
      Thing(.goal, "goal", "Statement: More orders", "Measure: 31% [log]"),
    ])
    #expect(page.contains("1 of 1 line rests on evidence (100%).\n"))
    #expect(!page.contains("Assumptions still open"))
    #expect(!page.contains("Hypothesis map"))
  }
}
