import Exchange
import TestSupport
import Testing
import Workshop

/// Our own JSON and open journeys, as a workshop of their own or added to another.
@Suite struct `Data that comes in` {
  private static let facts = Reference(.facts, "session")

  private func base() throws -> Session {
    try Session(things: [Thing(.facts, "session", "Format: 1", "Name: Other", "Guide: half-day")])
  }

  private func file(_ session: Session) throws -> ImportSource {
    try ImportSource(Array(SessionJSON.text(of: session).utf8), name: "map.json")
  }

  /// Whether a recfile can hold a field of this name.
  private func isHeld(_ name: String) -> Bool {
    name != "Id" && name != "Skipped" && !name.isEmpty && !name.hasPrefix("\u{1B}")
  }

  @Test(arguments: 0..<200)
  func `a workshop comes back whole, and goes again when it is undone`(seed: Int) throws {
    let session = RandomSession.session(seed: seed).rewritten { _, entry in
      var entry = entry
      entry.marks.other.removeAll { !isHeld($0.name) }
      // A text of no letters says nothing, and no edit keeps it.
      entry.texts = entry.texts.map { $0.filter { !$0.isEmpty }.map(StorableText.of) }
      entry.marks.skipped = entry.marks.skipped.map(StorableText.of)
      entry.marks.closed = entry.marks.closed.map(StorableText.of)
      return entry
    }
    let base = try base()
    let incoming = try file(session).incoming(into: base, isWhole: true)
    var expected = session
    try expected.apply(expected.setting("Format", of: Self.facts, to: ["1"]))
    let text = SessionJSON.text(of: incoming.session)
    #expect(text == SessionJSON.text(of: expected))
    #expect(incoming.session == expected)
    #expect(incoming.losses == [])
    var undone = incoming.session
    for edit in incoming.edits.reversed() { try undone.apply(edit.inverse) }
    #expect(undone == base)
  }

  @Test(arguments: ["Id", "", "\u{1B}[2J", "%rec", "two words"])
  func `a field that no file of ours can hold is refused`(name: String) throws {
    let session = try Session(things: [Thing(.stage, "a", "Name: A", "Colour: teal")])
    let text = SessionJSON.text(of: session).replacing(
      "Colour", with: name == "\u{1B}[2J" ? "\\u001b[2J" : name)
    let file = try ImportSource(Array(text.utf8), name: "a.json")
    #expect(throws: ImportProblem.unusableField(name: name)) {
      try file.incoming(into: base(), isWhole: true)
    }
  }

  @Test func `a workshop added to itself adds nothing`() throws {
    let session = try VanParts.session()
    let incoming = try file(session).incoming(into: session)
    #expect(incoming.edits == [])
    #expect(incoming.session == session)
    #expect(incoming.present.contains { $0.title == "Checks stock from the van" })
  }

  @Test func `a short name that is taken gives way, wherever it is spoken of`() throws {
    let here = try Session(things: [
      Thing(.stage, "buy", "Name: Browse"), Thing(.evidence, "calls", "Title: Ours"),
      Thing(.persona, "dana", "Name: Dana"), Thing(.purpose, "purpose", "Statement: Ours"),
    ])
    let there = try Session(things: [
      Thing(.stage, "buy", "Name: Buy"), Thing(.evidence, "calls", "Title: Theirs"),
      Thing(.persona, "d", "Name: Dana"),
      Thing(.purpose, "purpose", "Statement: Theirs", "Problem: late"),
      Thing(
        .touchpoint, "pays", "Name: Pays", "Stage: buy", "Persona: d", "Pain: slow [calls]",
        "Evidence: calls"),
      Thing(.opportunity, "o", "HowMightWe: faster", "Touchpoint: pays"),
    ])
    let incoming = try file(there).incoming(into: here)
    let pays = try #require(incoming.session.touchpoints["pays"])
    #expect(pays.stage == "buy-2" && pays.persona == "dana")
    #expect(pays.pain == "slow [calls-2]" && pays.evidence == ["calls-2"])
    #expect(incoming.session.opportunities["o"]?.touchpoints == ["pays"])
    #expect(incoming.session.purpose.statement == "Ours")
    #expect(incoming.present.map(\.title) == ["Dana", "Ours"])
    var undone = incoming.session
    for edit in incoming.edits.reversed() { try undone.apply(edit.inverse) }
    #expect(undone == here)
  }

  @Test func `an open journey is added to a workshop`() throws {
    let session = try VanParts.session()
    let text = OpenJourney.text(of: session)
    let file = try ImportSource(Array(text.utf8), name: "map.ojf")
    let incoming = try file.incoming(into: try base())
    #expect(incoming.session.touchpoints.count > 0)
    #expect(incoming.session.facts.name == "Other")
    #expect(try file.incoming(into: incoming.session).edits == [])
  }

  static let attacks: [(text: String, says: String)] = [
    (String(repeating: "[", count: 100_000), "values stand in each other"),
    (#"{"format":1,"Stage":[{"Id":"a","Name":"\ud800"}]}"#, "half of a character"),
    ("{\"format\":1,\"Stage\":[{\"Id\":\"a\",\"Name\":\"\u{1}\"}]}", "control character 1"),
    (#"{"format":1,"Stage":[{"Id":"a","Other":{"%x":["y"]}}]}"#, "cannot be the name of a field"),
    (#"{"format":9}"#, "Use a newer version"), ("{}", "has no \"format\""),
    ("{\"format\":1,", "ends in the middle"),
  ]

  @Test(arguments: attacks.indices) func `an attack is refused in words`(index: Int) throws {
    let (text, says) = Self.attacks[index]
    let problem = #expect(throws: ImportProblem.self) {
      try ImportSource(Array(text.utf8), name: "a.json").incoming(into: Session())
    }
    #expect(problem?.sentence.contains(says) == true, "\(problem?.sentence ?? "")")
  }
}
