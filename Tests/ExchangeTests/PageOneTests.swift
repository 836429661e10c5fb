import Testing
import Workshop

@testable import Exchange

@Suite struct `Page one` {
  static func page(_ session: Session) -> PageOne {
    let map = PublishedMap(
      session: session, walk: VanParts.walk, .map, sections: MapDocument.map.sections)
    return PageOneMaker(map).page
  }

  private static func lines(_ session: Session) -> [String] {
    let page = page(session)
    return (page.lead + page.lines).map { line in
      "\(line.label): \(line.items.map(\.plain).joined(separator: " · "))"
    }
  }

  @Test func `it says in this order why, whose, what breaks, what we do and what we ask`() throws {
    #expect(
      Self.lines(try VanParts.session()) == [
        "Purpose: We map this journey so that we can pick the three fixes that let first-time "
          + "buyers finish an order on a phone. Decides: the shop owner.",
        "Vision: By 2028 a first-time buyer feels sure, within five minutes, that the right part "
          + "will arrive tomorrow.",
        "The van fitter: orders between two jobs, on a phone. Our guess but for 2 lines from "
          + "12 interviews, 340 calls for help.",
        "Where it breaks: 2 Checks stock from the van (bad to very bad; 23 reports)",
        "Where it shines, keep it: 3 one tap and done",
        "What we do: Show stock on the product page, web lead, 14 June",
        "How we shall know: Detail page to checkout, phones 1.8% to 2.5% by 30 September, now "
          + "2.1% · Reorders within a year ? to 35",
        "What we only guess: van fitters leave because stock is not shown · 11 of 16 lines; one is "
          + "tested by 30 June",
        "What we ask of you: next look 1 July",
      ])
  }

  @Test func `parts without content are left out, and an empty map has no page one`() throws {
    #expect(Self.page(Session()).isEmpty)
    let session = try Session(things: [Thing(.vision, "vision", "Statement: They feel sure")])
    #expect(Self.lines(session) == ["Vision: They feel sure."])
  }

  @Test func `whatever decides is told by what hurts most, then by reports`() throws {
    func stop(_ id: Identifier, _ lines: String...) -> Thing {
      var thing = Thing(.touchpoint, id, "Name: \(id.text)")
      thing.values += lines.map { line in
        let parts = line.split(separator: ": ").map(String.init)
        return FieldValues(parts[0], [parts[1]])
      }
      return thing
    }
    let session = try Session(things: [
      stop("few", "Emotion: -2", "Reports: 3"), stop("many", "Emotion: -2", "Reports: 30"),
      stop("decides", "Emotion: -2", "MomentOfTruth: yes"), stop("half", "Scores: -1 -2"),
      stop("fine", "Emotion: 1"), stop("bad", "Emotion: -1"),
    ])
    let line = try #require(Self.page(session).lines.first)
    #expect(
      line.items.map(\.plain) == [
        "3 decides (very bad)", "2 many (very bad; 30 reports)", "1 few (very bad; 3 reports)",
      ])
  }

  @Test func `those that are felt as the last one named are counted`() throws {
    let feelings = [-2, -1, -1, -1, -1, 2, 1, 1, 0, 0]
    var session = try Session(
      things: feelings.enumerated().map { place, feeling in
        Thing(.touchpoint, Identifier("t\(place + 1)"), "Name: t", "Emotion: \(feeling)")
      })
    #expect(
      Self.lines(session) == [
        "Where it breaks: 1 t (very bad) · 2 t (bad) · 3 t (bad) · 2 more as low",
        "Where it shines, keep it: 6 t · 7 t · 1 more as good",
      ])
    session = try Session(things: [
      Thing(.touchpoint, "a", "Name: a", "Pain: p"), Thing(.touchpoint, "b", "Name: b", "Pain: p"),
      Thing(.touchpoint, "c", "Name: c", "Pain: p"), Thing(.touchpoint, "d", "Name: d", "Pain: p"),
    ])
    #expect(Self.lines(session)[0] == "Where it breaks: 1 a · 2 b · 3 c")
    let long = String(repeating: "more ", count: 230)
    try session.apply(.add(.vision, "vision", [FieldValues("Statement", [long])], place: nil))
    for id in ["a", "b", "c", "d"] {
      let step = Reference(.touchpoint, Identifier(id))
      try session.apply(session.setting("Emotion", of: step, to: ["-1"]))
    }
    #expect(Self.lines(session)[1] == "Where it breaks: 1 a (bad) · 2 b (bad) · 3 c (bad)")
  }

  @Test func `groups that no persona follows are named as typed, and no sources are our guess`()
    throws
  {
    let session = try Session(things: [
      Thing(.segment, "s", "Name: Fitters"),
      Thing(.segment, "u", "Name: Fleets that know it and come back every term"),
      Thing(.persona, "dana", "Name: Dana", "Segment: s", "Summary: fitter on the road"),
    ])
    #expect(
      Self.lines(session)[0]
        == "Dana: fitter on the road. Our guess: it cites no source. "
        + "Not on this map: Fleets that know it and come back every term.")
  }

  @Test(
    arguments: [
      ([String](), [String](), "Our guess: it cites no source."),
      (["a [talks]", "b [talks]", "c [talks]"], [], "Based on 8 interviews."),
      (["a [talks]", "b"], [], "Our guess but for 1 line from 8 interviews."),
      (
        ["a [talks]", "b [talks]", "c [calls]"], ["looks [calls, web]"],
        "Based on 8 interviews, 20 calls for help; journey: 900 visits online."
      ),
      ([], ["looks [web]"], "Our guess: it cites no source. Journey: 900 visits online."),
      (
        ["a [desk]", "b [desk]", "c [desk]"], ["looks [till]"],
        "Based on sales; journey: other sales."
      ),
      (["a [model]", "b [model]", "c [model]"], [], "Our guess: it cites no source."),
    ] as [([String], [String], String)])
  func `a persona is based on what its own lines cite, not on what only its journey does`(
    lines: [String], actions: [String], words: String
  ) throws {
    let steps = actions.enumerated().map { place, action in
      Thing(.touchpoint, Identifier("t\(place)"), "Persona: dana", "Action: \(action)")
    }
    let session = try Session(
      things: [
        Thing(.evidence, "talks", "Title: Talks", "Type: interviews", "N: 8"),
        Thing(.evidence, "calls", "Title: Calls", "Type: support-log", "N: 20"),
        Thing(.evidence, "web", "Title: Web", "Type: analytics", "N: 900"),
        Thing(.evidence, "model", "Title: Model", "Type: synthetic"),
        Thing(.evidence, "desk", "Title: Desk", "Type: sales"),
        Thing(.evidence, "till", "Title: Till", "Type: sales"),
        Thing(
          .persona, "dana",
          values: [FieldValues("Name", ["Dana"]), FieldValues("Behaviour", lines)]),
        Thing(.touchpoint, "read", "Persona: dana", "Action: reads", "Evidence: desk"),
        Thing(.touchpoint, "other", "Action: pays [desk]"),
      ] + steps)
    #expect(Self.lines(session).first == "Dana: \(words)")
  }

  @Test func `of what was taken without an action it is not said that nobody does it`() throws {
    let session = try Session(things: [
      Thing(.idea, "a", "Text: show the day", "Chosen: yes"),
      Thing(.idea, "b", "Text: ring first", "Chosen: yes"),
      Thing(.action, "offer", "Title: Ask for an offer, for the day", "Owner: Murat"),
      Thing(.action, "ring", "Title: Try it", "Link: b"),
    ])
    #expect(
      Self.lines(session)[0]
        == "What we do: show the day, no action linked yet · Try it, nobody yet")
  }

  @Test func `for the public owners show by role`() throws {
    let session = try Session(things: [
      Thing(.participant, "ana", "Name: Ana Kovac", "Role: stock lead"),
      Thing(.facts, "session", "Name: Map", "Decider: Ana Kovac"),
      Thing(.purpose, "purpose", "Statement: so that Ana Kovac can choose"),
      Thing(.action, "a", "Title: Ring Ana Kovac", "Owner: Ana Kovac", "Due: 2027-03-25"),
      Thing(.review, "review", "JourneyOwner: Ana Kovac", "Needs: ask Ana Kovac"),
    ])
    let lines = Self.lines(Redaction.of(session).session)
    #expect(!lines.joined().contains("Ana") && !lines.joined().contains("Kovac"))
    #expect(lines.contains("What we do: Ring stock lead, stock lead, 25 March 2027"))
    #expect(lines.contains("What we ask of you: owner of this map: stock lead"))
  }

  @Test(
    arguments: [
      (
        ["interviews 12", "support-log 61", "analytics 9400"],
        "12 interviews, 61 calls for help, 9,400 visits online"
      ),
      (["interviews 12", "interviews 3"], "15 interviews"), (["documents"], "documents"),
      (["observation 1", "observation"], "1 visit"), ([], ""),
    ] as [([String], String)])
  func `sources are counted in the words of their kind`(sources: [String], words: String) throws {
    let things = sources.enumerated().map { place, source in
      let parts = source.split(separator: " ").map(String.init)
      return Thing(
        .evidence, Identifier("e\(place)"),
        values: [FieldValues("Type", [parts[0]])]
          + (parts.count > 1 ? [FieldValues("N", [parts[1]])] : []))
    }
    let session = try Session(things: things)
    #expect(SourceCounts.words(of: session.evidence.members, in: session) == words)
  }

  @Test(
    arguments: [
      ("one two three", "one two three"), ("one two three four", "one two three …"),
      ("one two three, four", "one two three …"), ("部品が明日", "部品が明日"),
      ("部品が明日届くと", "部品が明日届…"), ("", ""),
    ])
  func `long words are cut at a word`(text: String, short: String) {
    #expect(ShortText.of(text, most: 3) == short)
  }

  @Test(
    arguments: [
      (["Journey: Dana", "What we do"], ["journey-dana", "what-we-do"]),
      (["Same", "same!", "Same"], ["same", "same-1", "same-2"]),
      (["Parent endeuillé", "部品 1", "a_b - c"], ["parent-endeuillé", "部品-1", "a_b---c"]),
    ])
  func `links follow the rule of GitHub for headings`(headings: [String], anchors: [String]) {
    var maker = HeadingAnchors()
    #expect(headings.map { maker.next(for: $0) } == anchors)
  }

  @Test func `every link of the Markdown page leads to a heading`() throws {
    let page = MarkdownPage.text(of: try VanParts.session().outline(walk: VanParts.walk))
    var anchors = HeadingAnchors()
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }
      .map { anchors.next(for: String($0.drop { $0 == "#" }.dropFirst())) }
    let links = page.matches(of: #/\]\(#([^)]*)\)/#).map { String($0.output.1) }
    #expect(links.count == 9)
    #expect(Set(links).isSubset(of: headings))
  }
}

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
      (["Cause: information"], "because they are not told"),
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
      Thing(.idea, "b", "Text: a hotline", "Opportunity: q", "Impact: 4", "Effort: 2",
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
