import Testing
import Workshop

@testable import Exchange

@Suite struct `Words for people` {
  /// What stood on the map before and meant nothing to those who were not in the room.
  private static let replaced = [
    "Status: qualitative", "(below the line of visibility)", "severity", "Severity", "frequency ",
    "reports unknown", "priority", "avoid", "State: current", "Horizon", "Customer objective",
    "Cause of the pain", "; n:", "- n:", "Moments of truth", "quick win", "fill-in", "big bet",
    "Hypothesis map", "proto", "Known or thought",
  ]

  @Test(arguments: MapDocument.allCases, replaced)
  func `words of the method stand on no page`(document: MapDocument, word: String) throws {
    let outline = try VanParts.session().outline(walk: VanParts.walk, document)
    #expect(!MarkdownPage.text(of: outline).contains(word))
    #expect(!HTMLPage.text(of: outline).contains(">\(word)<"))
  }

  @Test(
    arguments: [
      (
        ["Severity: 2", "Frequency: 3", "Reports: unknown"],
        "annoying, every other time, not counted yet"
      ),
      (["Severity: 5", "Frequency: 5", "Reports: 1"], "they leave, every time, 1 report"),
      (["Pain: no word", "Cause: information"], "because they are not told"),
      (["Reports: 1200", "Cause: unknown"], "1,200 reports; the cause is not known"),
    ])
  func `how much a pain weighs is said in words`(lines: [String], words: String) throws {
    let values = lines.map { line in
      let parts = line.split(separator: ": ").map(String.init)
      return FieldValues(parts[0], [parts[1]])
    }
    let session = try Session(things: [Thing(.touchpoint, "t", values: values)])
    let touchpoint = try #require(session.touchpoints.first)
    #expect(FeelingWords.weight(of: touchpoint, listsUnknowns: false) == words)
    // Where a list tells what is not known, a cause that nobody knows is not told at every pain.
    let short = words.replacing("; the cause is not known", with: "")
    #expect(FeelingWords.weight(of: touchpoint, listsUnknowns: true) == short)
  }

  @Test func `what is the cause where nothing hurts is not said`() throws {
    let values = [FieldValues("Cause", ["cost"]), FieldValues("Delight", ["cheap"])]
    let session = try Session(things: [Thing(.touchpoint, "t", values: values)])
    let touchpoint = try #require(session.touchpoints.first)
    #expect(FeelingWords.weight(of: touchpoint, listsUnknowns: false) == nil)
  }

  @Test func `waits, unhappy ways and steps that come again are told where they happen`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.stage, "s", "Name: Use"),
      Thing(.touchpoint, "a", "Stage: s", "Name: A", "Action: looks", "Path: unhappy"),
      Thing(.touchpoint, "b", "Stage: s", "Name: B", "Path: wait", "Wait: two days"),
      Thing(.touchpoint, "c", "Stage: s", "Name: C", "Action: looks", "Again: yes"),
    ])
    #expect(
      page.contains(
        "| **Doing** | 1. ○ looks *(when it goes wrong)*<br>2. *(a wait: two days)*<br>"
          + "3. ○ looks *(comes again)* |"))
  }

  @Test func `waits, unhappy ways and steps that come again bear signs in drawings`() throws {
    let session = try Session(things: [
      Thing(.stage, "s", "Name: Use"),
      Thing(.touchpoint, "a", "Stage: s", "Name: A", "Emotion: -1", "Path: unhappy"),
      Thing(.touchpoint, "b", "Stage: s", "Name: B", "Emotion: 0", "Path: wait"),
      Thing(.touchpoint, "c", "Stage: s", "Name: C", "Emotion: 1", "Again: yes"),
    ])
    let outline = session.outline(walk: VanParts.walk)
    for page in [HTMLPage.text(of: outline), MapPicture.text(of: outline)] {
      for label in [">~1<", ">2…<", ">3↻<", Wording.signs] {
        #expect(page.contains(label), "\(label)")
      }
    }
  }

  @Test func `the curves of all personas are one drawing, and each has its line`() throws {
    let session = try Session(things: [
      Thing(.persona, "dana", "Name: Dana"), Thing(.persona, "eli", "Name: Eli"),
      Thing(.stage, "s", "Name: Use"), Thing(.stage, "t", "Name: Tell"),
      Thing(.touchpoint, "a", "Persona: dana", "Stage: s", "Name: A", "Emotion: -1"),
      Thing(.touchpoint, "b", "Persona: eli", "Stage: s", "Name: B", "Emotion: -1"),
    ])
    let page = try ParsedPage(session)
    #expect(page.elements(class: "picture").count == 1)
    #expect(
      page.elements(class: "curve").filter { $0.attributes["class"]?.contains("c-") == true }.count
        == 2)
    #expect(page.elements(class: "key").map(\.text) == [" ●  Dana", " ■  Eli"])
    // No mark lies on another, though both feel the same in the same stage, and none is a colour alone.
    let marks = page.elements(class: "mark").filter { $0.attributes["title"] == nil }
    let drawn = marks.filter { mark in
      [mark.attributes["cx"], mark.attributes["x"]].contains { $0?.contains("%") == false }
    }
    #expect(drawn.map(\.name) == ["circle", "rect"])
    #expect(Set(drawn.map { $0.attributes["cx"] ?? $0.attributes["x"] }).count == 2)
  }

  @Test func `a map of two personas has both curves in one drawing, in every form`() throws {
    let session = try Session(things: [
      Thing(.persona, "dana", "Name: Dana"), Thing(.persona, "eli", "Name: Eli"),
      Thing(.stage, "s", "Name: Use"), Thing(.stage, "t", "Name: Tell"),
      Thing(.touchpoint, "a", "Persona: dana", "Stage: s", "Name: A", "Emotion: -1"),
      Thing(.touchpoint, "b", "Persona: eli", "Stage: s", "Name: B", "Emotion: -1"),
      Thing(.touchpoint, "c", "Persona: eli", "Stage: t", "Name: C", "Emotion: 2"),
    ])
    let outline = session.outline(walk: VanParts.walk)
    let first = MarkdownPage.text(of: outline)
    #expect(
      first.contains(
        """
        ```text
                      Use   Tell
        +2 very good        □
        +1 good
         0 neutral
        -1 bad        ○  □
        -2 very bad
        ● Dana        1
        ■ Eli            1  2
        ```

        *Filled marks rest on a source, hollow ones are our guess.*
        """), "\(first)")
    let canvas = PicturePage.canvas(of: PictureContent(outline))
    let curves = canvas.cells.map { cell in
      cell.shapes.compactMap { if case .curve(_, .persona(let sign)) = $0 { sign } else { nil } }
    }
    #expect(curves.contains([.circle, .square]), "both lines, of another form each, in one cell")
    let keys = canvas.cells.filter { $0.texts.map(\.line.text) == ["Dana"] }
    #expect(keys.contains { $0.shapes.contains { if case .curve = $0 { true } else { false } } })
  }

  @Test func `what is not known is told once, and things that lack the same stand together`() throws
  {
    let page = try `A finished map as Markdown`.page([
      Thing(.stage, "a", "Name: Look", "CustomerGoal: unknown"),
      Thing(.stage, "b", "Name: Buy", "CustomerGoal: unknown", "Duration: a day"),
      Thing(.persona, "dana", "Name: Dana", "Summary: unknown", "Goal: unknown"),
      Thing(.touchpoint, "t", "Persona: dana", "Stage: a", "Name: Asks", "Pain: unknown"),
    ])
    #expect(!page.contains(" unknown"), "\(page)")
    #expect(page.contains("- **Look, Buy:** what the customer tries to get done"), "\(page)")
    #expect(page.contains("- **Asks:** pain"), "\(page)")
  }

  @Test func `dates stand as the language of the workshop writes them`() throws {
    let session = try Session(things: [
      Thing(.facts, "session", "Language: ja", "Date: 2025-05-01"),
      Thing(.kpi, "k", "Name: 注文", "Unit: %", "Baseline: 55", "Target: 76", "Due: 2026-06-01"),
    ])
    let outline = session.outline(walk: VanParts.walk)
    for page in [MarkdownPage.text(of: outline), HTMLPage.text(of: outline)] {
      #expect(page.contains("2026年6月1日") && !page.contains("June"))
      #expect(page.contains("55%") && !page.contains("76 %"))
    }
  }

  @Test func `our words keep their direction in a line that runs the other way`() throws {
    let page = HTMLPage.text(
      of: try Session(things: [
        Thing(.persona, "p", "Name: دانة", "Summary: تدير ورشة"),
        Thing(.stage, "s", "Name: الطلب"),
        Thing(
          .touchpoint, "t", "Persona: p", "Stage: s", "Name: يستلم الطرد", "Emotion: -2",
          "Reports: 8"),
      ]).outline(walk: VanParts.walk))
    #expect(page.contains("يستلم الطرد <bdi>(very bad; 8 reports)</bdi>"))
    #expect(page.contains("<bdi>Our guess: it cites no source.</bdi>"))
  }

  @Test func `ideas stand once, with what was promised, and what was not taken says why`() throws {
    let page = try `A finished map as Markdown`.page([
      Thing(.opportunity, "q", "HowMightWe: show stock?", "Touchpoint: t"),
      Thing(.touchpoint, "t", "Name: Looks"),
      Thing(
        .idea, "a", "Text: stock on the page", "Opportunity: q", "Impact: 5", "Effort: 2",
        "EffortBy: Web lead", "Confidence: 4", "Dots: 2 1", "Chosen: yes", "WorseOff: the counter",
        "Differs: fleets: by mail"),
      Thing(
        .idea, "b", "Text: a hotline", "Opportunity: q", "Impact: 4", "Effort: 2",
        "Chosen: no", "Reason: too dear"),
      Thing(.action, "do", "Title: Count", "Owner: Web lead", "Link: a", "FirstStep: list"),
      Thing(.action, "more", "Title: Thank them"),
    ])
    #expect(
      page.contains(
        """
        - **1. stock on the page**
          - Do first: helps 5, effort 2 (said by Web lead), sure 4, of 5
          - Answers: show stock?
          - Who could be worse off: the counter
          - For whom it differs: fleets: by mail
          - Where: Looks
          - Rests on: *no source yet*
          - Promised: Count · Web lead · first: list

        ### Not taken now

        - **2. a hotline**
          - Weighed: helps 4, effort 2, of 5
          - Why not now: too dear
          - Answers: show stock?
          - Where: Looks
          - Rests on: *no source yet*

        ### Also promised

        | Title |
        | --- |
        | Thank them |

        """))
  }
}
