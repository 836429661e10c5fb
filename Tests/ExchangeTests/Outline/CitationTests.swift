import Testing
import Workshop

@testable import Exchange

/// However a citation is written, what counts it and what shows it take it the same way.
@Suite struct `Citations in exports` {
  static let written = [
    "in stock [support-log].", "in stock [support-log]!", "in stock [support-log] ?",
    "in stock [support-log]…", "in stock [Support log]", "in stock [SUPPORT-LOG].",
    "在庫 [support-log]。",
  ]

  private func session(_ text: String) throws -> Session {
    try Session(things: [
      Thing(.evidence, "support-log", "Title: Support log", "Type: support-log", "N: 340"),
      Thing(.purpose, "purpose", "Gap: \(text)"),
      Thing(.persona, "dana", "Name: Dana", "Behaviour: \(text)"),
      Thing(
        .touchpoint, "pays", "Name: Pays", "Persona: dana", "Pain: \(text)", "Emotion: -1"),
    ])
  }

  @Test(arguments: written)
  func `Markdown shows as many sources as it counts`(text: String) throws {
    let session = try session(text)
    let page = MarkdownPage.text(of: session.outline(walk: VanParts.walk))
    #expect(!page.contains("\\["), "\(page)")
    let words = text.prefix { $0 != " " }
    #expect(!page.contains("○ \(words)"), "\(page)")
    #expect(page.contains("- **Gap:** ◐ \(words)"), "\(page)")
    #expect(page.contains("[^support-log]\n"), "\(page)")
    #expect(page.contains("3 of 3 lines rest on a source (100%)."), "\(page)")
  }

  @Test(arguments: written)
  func `HTML and page one name the source`(text: String) throws {
    let session = try session(text)
    let page = try ParsedPage(session)
    #expect(!page.words.contains("[S"), "\(page.words)")
    #expect(!page.words.contains("[s"), "\(page.words)")
    #expect(!page.words.contains("cites no source"), "\(page.words)")
    let words = text.prefix { $0 != " " }
    #expect(!page.words.contains("○ \(words)"), "\(page.words)")
    #expect(page.words.contains("◐ \(words)"), "\(page.words)")
  }

  @Test(arguments: written)
  func `a source knows every touchpoint that cites it`(text: String) throws {
    let session = try session(text)
    #expect(try session.citedSources(of: #require(session.touchpoints["pays"])) == ["support-log"])
  }

  @Test func `each door tells what looks like a citation and how it was taken`() throws {
    let sources = try Session(things: [
      Thing(.evidence, "support-log", "Title: Support log")
    ])
    let table =
      "Touchpoint,Pain\nPays,slow [Support log].\nWaits,cold [support-log]!\n"
      + "Asks,[support-log] says bad\nLeaves,dear [suport-log]\nLooks,fine [support-log]\n"
      + "Rings,late [Support log]\nWrites,\"long [Monday, 8:00]\"\n"
    let notes = try ImportSource(Array(table.utf8), name: "a.csv").incoming(into: sources).notes
    #expect(
      notes == [
        "At \"Pays\" and 1 more place: [Support log] is counted as a citation of [support-log].",
        "At \"Waits\": [support-log] is counted as a citation of [support-log].",
        "At \"Asks\": [support-log] stands in the middle and is not counted as a citation. Put it at"
          + " the end of the text.",
        "At \"Leaves\": there is no source [suport-log], so it stays as text. Did you mean"
          + " [support-log]?",
        "At \"Writes\": there is no source [Monday, 8:00], so it stays as text. List the source"
          + " first, or drop the brackets.",
      ])
  }

  @Test(arguments: ["a.json", "a.ojf", "a.mmd"])
  func `a diagram, a journey and our own data tell it too`(name: String) throws {
    let text =
      switch name {
      case "a.mmd": "journey\n section Buy\n  Pays [support-log].: 2: Dana\n"
      case "a.ojf":
        #"{"version":"1.0","stages":[],"swimlanes":[],"nodes":[{"id":"n","title":"Pays","#
          + #""description":"waits [support-log]."}]}"#
      default:
        #"{"format":1,"Touchpoint":[{"Id":"pays","Name":"Pays","Pain":"slow [support-log]."}]}"#
      }
    let sources = try Session(things: [Thing(.evidence, "support-log", "Title: Support log")])
    let notes = try ImportSource(Array(text.utf8), name: name).incoming(into: sources).notes
    #expect(
      notes.contains { $0.contains("is counted as a citation of [support-log].") }, "\(notes)")
  }
}
