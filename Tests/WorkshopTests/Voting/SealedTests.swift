import Testing

@testable import Workshop

struct SealedTests {
  private static func session(_ state: String) -> Session {
    SessionBuilder().with(.participant, "ana", ["Name": "Ana", "Turns": "3", "Leader": "yes"])
      .with(
        .round, "r", ["Question": "vision.drafts", "State": state == "open" ? "open" : "closed"]
      )
      .with(.card, "c", ["Round": "r", "Text": "still secret"])
      .with(.vote, "v", ["Criterion": "what helps", "State": state])
      .with(.ballot, "b", ["Vote": "v", "Dots": "1 a"]).with(.ballot, "old", ["Dots": "2 a"])
      .session
  }

  @Test func `cards and ballots are sealed until they are revealed`() {
    let open = Self.session("open")
    #expect(open.isSealed(Reference(.card, "c")))
    #expect(open.isSealed(Reference(.ballot, "b")))
    #expect(!open.isSealed(Reference(.ballot, "old")))
    let counted = Self.session("counted")
    #expect(!counted.isSealed(Reference(.card, "c")))
    #expect(!counted.isSealed(Reference(.ballot, "b")))
  }

  @Test(arguments: ["open", "tied", "counted"])
  func `what leaves the room holds no cards, no open ballots and no counts`(state: String) {
    let published = Self.session(state).published
    #expect(published.cards.isEmpty)
    #expect(published.rounds.isEmpty)
    #expect(published.ballots.members.map(\.id) == (state == "open" ? ["old"] : ["b", "old"]))
    #expect(published.participants.first?.turns == nil)
    #expect(published.participants.first?.leader == nil)
    #expect(published.participants.first?.name == "Ana")
  }
}
