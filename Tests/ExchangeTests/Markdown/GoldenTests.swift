import Foundation
import Exchange
import Testing
import Workshop

@Suite struct `A finished map as Markdown` {
  @Test func `a small complete workshop reads as recorded`() throws {
    let page = MarkdownPage.text(of: try VanParts.session().outline(walk: VanParts.walk))
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let recorded = VanPartsPage.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, recorded).enumerated() {
      #expect(pair.0 == pair.1, "line \(number + 1)")
    }
    #expect(page == VanPartsPage.text)
  }

  @Test func `the same session gives the same bytes`() throws {
    let pages = try (1...5).map { _ in
      MarkdownPage.text(of: try VanParts.session().outline(walk: VanParts.walk))
    }
    #expect(Set(pages).count == 1)
  }

  @Test func `an empty session is a title and a warning`() {
    let page = MarkdownPage.text(of: Session().outline(walk: VanParts.walk))
    #expect(
      page == """
        # Journey map

        **Our guess.** No source was named, so every line is still to be tested.

        """)
  }

  @Test func `stages without a touchpoint are listed`() throws {
    let page = try Self.page([
      Thing(.stage, "one", "Name: Notice"), Thing(.stage, "two", "Name: Use", "Exit: it works"),
    ])
    #expect(
      page.contains(
        """
        ## Stages

        | Lane | Notice | Use |
        | --- | --- | --- |
        | **Moves on when** | | it works |

        """))
  }

  @Test func `a persona without feelings has no curve`() throws {
    let page = try Self.page([
      Thing(.persona, "fitter", "Name: Fitter"), Thing(.stage, "one", "Name: Notice"),
      Thing(.touchpoint, "sees", "Persona: fitter", "Stage: one", "Name: Sees an ad"),
    ])
    #expect(page.contains("| **Touchpoint and channel** | 1. Sees an ad |"))
    #expect(!page.contains("```"))
  }

  @Test func `touchpoints whose persona or stage is gone are shown apart`() throws {
    let page = try Self.page([
      Thing(.persona, "fitter", "Name: Fitter"), Thing(.stage, "one", "Name: Notice"),
      Thing(.touchpoint, "a", "Persona: fitter", "Stage: gone", "Name: Sees an ad"),
      Thing(.touchpoint, "b", "Persona: gone", "Stage: one", "Name: Hears of it"),
    ])
    #expect(page.contains("## Journey: Fitter\n\n| Lane | Notice | Without a stage |"))
    #expect(page.contains("## Touchpoints of no persona\n\n| Lane | Notice |"))
  }

  @Test func `readings and findings that belong to nothing are still told`() throws {
    let page = try Self.page([
      Thing(.measurement, "m", "KPI: gone", "Value: 7", "Date: 2027-06-30"),
      Thing(.finding, "f", "Hypothesis: gone", "Text: nobody asked"),
    ])
    #expect(page.contains("### Measurements of no KPI\n\n- 30 June 2027: 7, gone"))
    #expect(page.contains("### Findings of no hypothesis\n\n- nobody asked"))
  }

  @Test func `a step taken off the make-or-break moments stands in no table of them`() throws {
    let page = try Self.page([
      Thing(.persona, "dana", "Name: Dana"), Thing(.stage, "look", "Name: Look"),
      Thing(
        .touchpoint, "kept", "Persona: dana", "Stage: look", "Name: rings", "Reason: nobody answers"
      ),
      Thing(
        .touchpoint, "off", "Persona: dana", "Stage: look", "Name: waits", "Reason: too long",
        "MomentOfTruth: no"),
    ])
    let table = page.components(separatedBy: "### Make-or-break moments")[1]
      .components(separatedBy: "\n\n")[1]
    #expect(table.contains("rings") && !table.contains("waits"))
  }

  static func page(_ things: [Thing]) throws -> String {
    MarkdownPage.text(of: try Session(things: things).outline(walk: VanParts.walk))
  }
}
