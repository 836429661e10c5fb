import Testing

@testable import Workshop

/// Who is still to write, and what becomes of what was written.
@Suite struct RoundRulesTests {
  private let session = SessionBuilder()
    .with(.participant, "ana", ["Name": "Ana", "Leader": "yes"])
    .with(.participant, "ben", ["Name": "Ben"]).with(.participant, "cy", ["Name": "Cy"])
    .with(.participant, "dee", ["Name": "Dee", "Away": "yes"])
    .with(.round, "r", ["Names": "no", "State": "revealed", "Done": "ben"])
    .with(.card, "one", ["Round": "r", "Text": "2"]).with(
      .card, "two", ["Round": "r", "Text": "-1"]
    )
    .with(.card, "odd", ["Round": "r", "Text": "9"]).with(
      .card, "word", ["Round": "r", "Text": "x"]
    )
    .session

  @Test func `those who are here and had no turn wait, leaders last`() {
    #expect(RoundRules("r", in: session).waiting.map(\.id) == ["cy", "ana"])
    #expect(RoundRules(nil, in: session).waiting.map(\.id) == ["ben", "cy", "ana"])
  }

  @Test func `numbers count in order, as far as the question has them`() {
    #expect(RoundRules("r", in: session).scores(within: -2...2) == [-1, 2])
    #expect(RoundRules("none", in: session).scores(within: -2...2) == [])
  }

  @Test func `a round goes with its cards and comes back, or stays closed with its names`() throws {
    var later = session
    let edits = RoundRules("r", in: later).clearing
    for edit in edits { try later.apply(edit) }
    #expect(later.rounds.isEmpty && later.cards.isEmpty)
    for edit in edits.reversed() { try later.apply(edit.inverse) }
    #expect(later == session)
    let round = try #require(session.rounds["r"])
    try later.apply(later.changing(round) { $0.names = true })
    #expect(
      RoundRules("r", in: later).clearing
        == [.revise(.round, "r", [FieldChange("State", before: ["revealed"], after: ["closed"])])])
  }

  @Test(arguments: [
    ("", [0, 1, 2]), ("all", [0, 1, 2]), ("1 3", [0, 2]), ("1 and 2", [0, 1]), ("not 2", [0, 2]),
    ("without 1, 3", [1]), ("not 1 2 3", []), ("2;2", [1]), ("but 1 & 2", [2]),
  ])
  func `which lines become answers`(text: String, taken: [Int]) throws {
    let choice = try CardChoice(text, among: 3)
    #expect(choice.taken == taken)
    #expect(choice.left == [0, 1, 2].filter { !taken.contains($0) })
  }

  @Test(arguments: [("4", "4"), ("0", "0"), ("1 x", "x"), ("not me", "me")])
  func `a word that is no number of a line is refused`(text: String, word: String) {
    #expect(throws: CardChoice.NoSuchNumber(word: word)) { try CardChoice(text, among: 3) }
  }
}
