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
          + "buyers finish an order on a phone. Tie-breaker: the shop owner.",
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

  @Test func `a name that is cut bears its mark, and is whole where there is room`() throws {
    let action = "hotline sends her to the counter, counter sends her back"
    let session = try Session(things: [
      Thing(.persona, "dana", "Name: Dana"), Thing(.stage, "s", "Name: Wait"),
      Thing(
        .touchpoint, "a", "Persona: dana", "Stage: s", "Emotion: -2", "MomentOfTruth: yes",
        "Name: hotline sends her to the counter, counter sends", "Action: \(action)"),
      Thing(
        .touchpoint, "b", "Persona: dana", "Stage: s", "Emotion: 1", "Name: rings",
        "Action: rings the hotline, and rings it again until somebody answers the call"),
    ])
    #expect(Self.lines(session).contains("Where it breaks: 1 \(action) (very bad)"))
    let outline = session.outline(walk: VanParts.walk)
    for page in [MarkdownPage.text(of: outline), HTMLPage.text(of: outline)] {
      #expect(page.contains("counter sends …"))
      #expect(!page.contains("rings …"))
    }
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

  @Test func `what was counted is called what its title says, where that is another thing`() throws
  {
    let session = try Session(things: [
      Thing(.evidence, "ups", "Title: Sign up numbers", "Type: analytics", "N: 1400"),
      Thing(.evidence, "tickets", "Title: Support tickets", "Type: support-log", "N: 210"),
      Thing(.evidence, "back", "Title: Returns", "Type: sales", "N: 200"),
      Thing(
        .persona, "dana",
        values: [
          FieldValues("Name", ["Dana"]),
          FieldValues("Behaviour", ["a [ups]", "b [tickets]", "c [back]"]),
        ]),
    ])
    #expect(
      Self.lines(session).first
        == "Dana: Based on Sign up numbers (1,400), Support tickets (210), Returns (200).")
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
        == "What we do: show the day, no action linked yet · Try it, nobody yet · 1 more promised")
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
