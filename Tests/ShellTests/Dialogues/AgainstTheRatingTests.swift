import Testing
import Workshop

@testable import Shell

/// What is chosen from is rated and seen side by side first; what its own rating puts off is taken with a
/// reason only.
@Suite struct AgainstTheRatingTests {
  private static let ratings = ["1", "5", "3", "unknown"]

  /// Two opportunities at the rating of the first.
  private static func sitting(after lines: [String] = []) -> ShellTranscript {
    var sitting = Team.sitting(
      at: "opportunity.impact", openings: Array(Team.openings.prefix(2)))
    sitting.engine.options.stepEnd = .stops
    return Team.sitting(sitting, after: lines)
  }

  /// The first is much effort for little help, the second is not.
  private static var rated: ShellTranscript {
    sitting(after: ratings + ["4", "2"] + ratings.dropFirst(2))
  }

  private static func chosen(_ sitting: ShellTranscript) -> [Bool?] {
    sitting.engine.session.opportunities.members.map(\.chosen)
  }

  @Test func `all are rated before one is taken, and stand side by side`() {
    #expect(Self.sitting(after: Self.ratings).engine.questionName == "opportunity.impact")
    Self.sitting(after: Self.ratings + ["4", "2", "3"]).expect(
      """
      > Customer gains › know before paying
      Saved.

      The 2 side by side, by help against effort
        1. say when the part arrives: do first: helps 4, effort 2, sure 3
        2. show stock before login: not now: helps 1, effort 5, sure 3
      /rank compares them in more ways.

      show stock before login
      Do we take it on? [opportunity.chosen]
      Impact for the customer: 1
      Effort for us: 5
        1 yes  2 no
      """)
  }

  @Test func `against the rating it asks why, and Enter does not take it on`() {
    Self.rated.expect(
      """
      > Take it on › yes
      "show stock before login": helps 1, effort 5. By your own rating that is for
      later.
      To take it on all the same, type because and the reason; it goes into the log of
      decisions. Enter does not take it on.
      > Why › we like it
      A reason begins with because: because it is promised already. Enter does not
      take it on.
      > Why › ⏎
      Saved.

      show stock before login
      Why not? [opportunity.reason]
      Optional: an empty line passes.
      """)
  }

  @Test func `with a reason it is taken on, the reason is kept, and nothing asks for it again`() {
    var sitting = Team.sitting(Self.rated, after: ["yes", "because it is promised"])
    #expect(Self.chosen(sitting) == [true, nil])
    #expect(sitting.engine.questionName == "opportunity.chosen")
    #expect(
      sitting.engine.session.decisions.members.contains { $0.why == "it is promised" })
    #expect(!sitting.said(to: "/check").contains("its own rating"))
    sitting.type("yes")
    #expect(Self.chosen(sitting) == [true, true])
  }

  @Test func `where lines come from a file it is taken and told`() {
    var sitting = Self.rated
    sitting.engine.options.stepEnd = .tells
    sitting.type("yes")
    #expect(Self.chosen(sitting) == [true, nil])
    #expect(sitting.said(to: "/check").contains("its own rating"))
  }

  /// Three ideas at the wall, rated, where they are chosen from.
  private static func atTheWall() throws -> ShellTranscript {
    var sitting = try WallTeam.asking(
      at: "ideas.ratings", with: .ideas, after: Array(repeating: "", count: 5))
    sitting.engine.options.stepEnd = .stops
    return Team.sitting(
      sitting, after: ["a: 1 5 3", "b: 5 2 4", "c: 2 4 1", ""])
  }

  private static func taken(_ sitting: ShellTranscript) -> [String] {
    sitting.engine.session.ideas.members.filter { $0.chosen == true }.map(\.id.text)
  }

  @Test func `in a list the others are taken, and each against its rating is asked about`() throws {
    try Self.atTheWall().expect(
      """
      > We take on › a b c
      b, the desk rings back: taken on: yes
      "a lamp that blinks": helps 1, effort 5. By your own rating that is for later.
      To take it on all the same, type because and the reason; it goes into the log of
      decisions. Enter does not take it on.
      > Why › because it is promised
      Taken on; the reason is in the log of decisions.
      "print the real times": helps 2, effort 4. By your own rating that is for later.
      To take it on all the same, type because and the reason; it goes into the log of
      decisions. Enter does not take it on.
      > Why › ⏎
      Not taken on.

      Which two or three do we take on?
        a a lamp that blinks: helps the customer 1; effort for us 5; how sure we are 3
        b the desk rings back: helps the customer 5; effort for us 2; how sure we are
          4
        c print the real times: helps the customer 2; effort for us 4; how sure we are
          1
      their letters
      For example: b
      One a line; an empty line ends. ? says more.
      > We take on › /show lamp
      a lamp that blinks (a)
      idea                    a lamp that blinks
      how might we            tell who waits that the bus still comes
      helps the customer      1
      effort for us           5
      how sure we are         3
      taken on                yes
      """)
  }

  @Test func `in a list the reason takes it on`() throws {
    let sitting = Team.sitting(
      try Self.atTheWall(), after: ["a c", "because it is promised", "", ""])
    #expect(sitting.engine.session.decisions.members.contains { $0.why == "it is promised" })
    #expect(Self.taken(sitting) == ["lamp"])
  }
}
