import Testing
import Workshop

@testable import Shell

/// What a vote on the drafts of the vision chose, offered where the vision is asked for.
@Suite struct ChosenDraftTests {
  private static func sitting(_ lines: [String]) -> ShellTranscript {
    let drafts = ["Parts without fear", "Two days at most", "/vote drafts", "", ""]
    return Team.sitting(
      Team.sitting(people: ["Ana", "Ben"], openings: []), after: drafts + lines)
  }

  @Test func `the draft that came first is offered, and Enter takes it`() {
    Self.sitting(["2", "2", ""]).expect(
      """
      > Draft 3 › ⏎
      2 in all.

      After reading and voting: which sentence, as merged? [vision.statement]
      Draft:
        Parts without fear
        Two days at most
      The room chose: Two days at most
      Enter takes it; Tab brings it here, to write it better.
      > Vision › ⏎
      Saved: Two days at most.

      Show one to five: could you repeat it to a new colleague? One number for each
      person. [vision.clarity]
      1 to 5, one for each person: for example 3 4. An empty line passes.
      > Clarity › /show vision.statement
      statement: Two days at most
      """)
  }

  @Test func `something better can be written all the same`() {
    let sitting = Team.sitting(Self.sitting(["2", "2", "", ""]), after: ["Parts in two days"])
    #expect(sitting.engine.session.vision.statement == "Parts in two days")
    #expect(sitting.engine.session.votes.first?.chosen == "Two days at most")
  }

  @Test func `Tab brings the chosen draft into the line`() {
    let sitting = Self.sitting(["2", "2", "", ""])
    #expect(sitting.engine.prompt.complete("").candidates.map(\.text) == ["Two days at most"])
  }

  @Test func `what the decider takes after a tie is offered`() {
    let sitting = Self.sitting(["1", "2", "", "decide", "1", ""])
    #expect(sitting.engine.questionName == "vision.statement")
    #expect(
      sitting.said(to: "/again").contains("The room chose: Parts without fear\nEnter takes it"))
  }

  @Test(arguments: [
    ("no vote", []), ("nobody gave a dot", ["", "", "", "", ""]),
    ("a tie left open", ["1", "2", "", "/stop"]),
    ("the draft was rewritten since", ["2", "2", "", "/edit vision.drafts", "In two days"]),
  ])
  func `nothing is offered where nothing was chosen`(name: String, lines: [String]) {
    var sitting = Self.sitting(lines.isEmpty ? ["/stop"] : lines)
    sitting.type("/goto vision.statement")
    #expect(sitting.engine.questionName == "vision.statement")
    #expect(!sitting.said(to: "/again").contains("The room chose"))
    #expect(sitting.said(to: "").hasPrefix("An answer is needed here."))
  }
}
