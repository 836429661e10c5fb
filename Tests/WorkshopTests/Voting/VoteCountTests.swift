import Testing

@testable import Workshop

/// What a vote allows, and what its ballots give.
@Suite struct VoteCountTests {
  @Test(arguments: [
    ("", VoteRules(dotsEach: 3)), ("5", VoteRules(dotsEach: 5)),
    ("3 2", VoteRules(dotsEach: 3, cap: 2)), ("4,4", VoteRules(dotsEach: 4, cap: 4)),
    ("0", nil), ("11", nil), ("2 3", nil), ("3 2 1", nil), ("three", nil), ("3 x", nil),
  ])
  func `rules as they are typed`(text: String, rules: VoteRules?) {
    #expect(VoteRules(dotsEach: 3, cap: 1).retyped(text) == rules)
  }

  private static func session(
    _ ballots: [String], after: String? = nil, items: [String] = ["a", "b", "c", "d", "e"]
  ) throws -> (Session, Vote) {
    var builder = SessionBuilder()
    for item in items { builder = builder.with(.opportunity, Identifier(item), ["Title": item]) }
    builder = builder.with(.vote, "v", ["About": "opportunities", "State": "open"])
    for (number, dots) in ballots.enumerated() {
      builder = builder.with(.ballot, Identifier("ballot-\(number)"), ["Vote": "v", "Dots": dots])
    }
    var session = builder.session
    let fresh = try #require(session.votes["v"])
    try session.apply(
      session.changing(fresh) {
        $0.items = items
        $0.after = after.map { Identifier($0) }
      })
    return (session, try #require(session.votes["v"]))
  }

  @Test func `one comes first: it is chosen, and everything keeps its dots`() throws {
    var (session, vote) = try Self.session(["2 a", "1 a", "1 b"])
    let count = VoteCount(of: vote, in: session)
    #expect(!count.isTied && !count.isEmpty)
    #expect(count.first?.item == "a")
    for edit in count.edits(in: session) { try session.apply(edit) }
    vote = try #require(session.votes["v"])
    #expect(vote.state == .counted)
    #expect(vote.chosen == "a")
    #expect(vote.result.first == "3 a")
    #expect(session.opportunities["a"]?.dots == [2, 1, 0])
    #expect(session.opportunities["e"]?.dots == [0, 0, 0])
  }

  @Test(
    arguments: [
      (["1 a", "1 b"], nil, true), (["1 a", "1 b", "1 c", "1 d"], nil, true),
      (["1 a", "1 b", "1 c", "1 d", "1 e"], nil, false), (["1 a", "1 b"], "earlier", false),
    ] as [([String], String?, Bool)])
  func `two to four that tie are voted on again, once`(
    ballots: [String], after: String?, mayBeRepeated: Bool
  ) throws {
    let (session, vote) = try Self.session(ballots, after: after)
    let count = VoteCount(of: vote, in: session)
    #expect(count.isTied)
    #expect(count.first == nil)
    #expect(count.mayBeRepeated == mayBeRepeated)
    let states = count.edits(in: session).compactMap { edit -> [String]? in
      guard case .revise(.vote, _, let changes) = edit else { return nil }
      return changes.first { $0.field == "State" }?.after
    }
    #expect(states == [["tied"]])
  }

  @Test func `without a dot nothing is decided, and nothing bears any`() throws {
    var (session, vote) = try Self.session([])
    let count = VoteCount(of: vote, in: session)
    #expect(count.isEmpty && !count.isTied && count.first == nil)
    for edit in count.edits(in: session) { try session.apply(edit) }
    vote = try #require(session.votes["v"])
    #expect(vote.state == .counted)
    #expect(vote.chosen == nil)
    #expect(session.opportunities["a"]?.dots == [])
  }

  @Test func `dots of a second round stay with the vote`() throws {
    let (session, vote) = try Self.session(["1 a"], after: "earlier")
    #expect(
      VoteCount(of: vote, in: session).edits(in: session).allSatisfy { $0.reference.kind == .vote })
  }

  @Test func `ballots stand as what they say sorts them, and go with the vote`() throws {
    var (session, _) = try Self.session(["2 a", "1 c"])
    let items = ["a", "b"].map { VoteItem(key: $0, title: $0, sign: $0) }
    let edit = Vote.adding(
      ballot: "new", giving: [1: 1], of: items, to: "v", round: 1, in: session)
    #expect(
      edit
        == .add(
          .ballot, "new",
          [
            FieldValues("Vote", ["v"]), FieldValues("Round", ["1"]), FieldValues("Dots", ["1 b"]),
          ], place: 0))
    try session.apply(edit)
    let before = session
    let edits = try #require(session.votes["v"]).dropping(in: session)
    for edit in edits { try session.apply(edit) }
    #expect(session.votes.isEmpty && session.ballots.isEmpty)
    for edit in edits.reversed() { try session.apply(edit.inverse) }
    #expect(session == before)
  }
}
