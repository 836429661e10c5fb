import Testing
import Workshop

@testable import Shell

/// Stages given to groups, and the words with which their copies come home.
@Suite struct BreakoutTests {
  private static let path = TeamGuide.answers(upTo: "Use")

  @Test func `how many groups is asked, and the question waits`() {
    ShellTranscript(after: Self.path).expect(
      """
      > Stage 4 › /breakout
      How many groups? A number from 2 to 3, as there are 3 stages; Enter leaves it.
      > Groups › many
      How many groups? A number from 2 to 3, as there are 3 stages; Enter leaves it.
      > Groups › ⏎
      No groups were made.
      Which stages does the customer go through?
      > Stage 4 › /breakout 9
      Type /breakout [N]: Give each of N groups a copy with its stages. For example:
      /breakout 3. The copies stand beside this workshop, and each group opens its
      own. /merge brings home what they said.
      How many groups? A number from 2 to 3, as there are 3 stages; Enter leaves it.
      > Stage 4 › /status
      Step 4 of 5, The path: question 2 of 6.
      4 required answers are still to come.
      2 of 2 lines rest on evidence.
      > Stage 4 › /breakout 2
      """)
  }

  @Test func `without stages there is nothing to share out`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /breakout 2
      Groups share out the stages; there must be two at least. /goto stages
      """)
  }

  @Test func `a number of groups is a request to deal the stages`() throws {
    var sitting = ShellTranscript(after: Self.path)
    sitting.type("/breakout 2")
    let breakout = try #require(Breakout(of: sitting.engine.session, into: 2))
    #expect(sitting.request == .breakout(breakout))
    sitting.type("/breakout")
    sitting.type("3")
    #expect(sitting.request == Breakout(of: sitting.engine.session, into: 3).map { .breakout($0) })
    let said = breakout.passages(
      of: sitting.engine.session, called: "van parts", as: ["van parts-group-1", "b"])
    #expect(
      said.map(\.text) == [
        "Saved: 2 copies, one for each group. You are still in the first.",
        "Group 1: Look, Buy", "  waymark open \"van parts-group-1\" --as group-1",
        "Group 2: Use", "  waymark open b --as group-2",
        "When the groups are back, /merge brings home what they said.",
      ])
  }
}
