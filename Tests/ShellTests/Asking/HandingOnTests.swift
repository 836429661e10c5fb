import Testing

@testable import Shell

/// One keyboard for all where nothing clears the screen: what stands there is not said again.
@Suite struct HandingOnTests {
  private static func sitting(at place: String, people: [String]) -> ShellTranscript {
    var sitting = Team.sitting(at: place, people: people, openings: Array(Team.openings.prefix(4)))
    sitting.engine.options.clearsScreen = false
    sitting.forget()
    return sitting
  }

  @Test func `the first in a round gets the whole question, the others one line`() {
    Self.sitting(at: "vision.drafts", people: ["Ana", "Ben", "Cleo"]).expect(
      """
      > Draft › /round
      Silent round: Alone and in silence: write one sentence, 35 words at most.
      Shall the names stay with the lines? yes or no. Enter: no.
      > Names › ⏎
      Ana, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      2 more people after you.
      > Ana › (unseen) ⏎
      Ben: same question, unseen. Enter alone hands on; 1 to come.
      > Ben › (unseen) /again
      Ben, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      1 more person after you.
      > Ben › (unseen) /stop
      The round waits; /round goes on with it. What was saved stays.

      Alone and in silence: write one sentence, 35 words at most. [vision.drafts]
      One a line; an empty line ends the list.
      > Draft › /round
      The round on "Draft" was left in the middle. 1 of 3 people had their turn; 0
      lines are kept.
      Enter goes on with it, `reveal` shows what is there, `drop` takes it away, /stop
      leaves it for later.
      > Round › ⏎
      Ben, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      1 more person after you.
      > Ben › (unseen) ⏎
      Cleo: same question, unseen. Enter alone hands on; you are last.
      """)
  }

  @Test func `so with scores`() {
    Self.sitting(at: "vision.clarity", people: ["Ana", "Ben", "Cleo"]).expect(
      """
      > Clarity › /score
      Ana, it is your turn.
      Show one to five: could you repeat it to a new colleague? One number for each
      person.
      One number from 1 to 5. What you type is not shown. An empty line passes; `back`
      reopens the last one.
      2 more people after you.
      > Ana › (unseen) 4
      Ben: same question, unseen. Enter alone passes; 1 to come.
      > Ben › (unseen) 4
      Cleo: same question, unseen. Enter alone passes; you are last.
      > Cleo › (unseen) back
      Taken back.
      Ben: same question, unseen. Enter alone passes; 1 to come.
      """)
  }

  @Test func `the first ballot gets the whole list, the others one line`() {
    Self.sitting(at: "vote", people: ["Ana", "Ben", "Cleo"]).expect(
      """
      > Dots › /vote
      Silent vote on 4 opportunities
      By which criterion? Say it aloud before the first dot.
      Enter takes: what helps this customer most.
      > Criterion › ⏎
      How many dots has each person?
      Enter takes 1, a quarter of 4. Or type a number from 1 to 10; a second one is
      the most for one item, for example 3 2.
      > Dots › ⏎
      Silent vote on opportunities
      By what helps this customer most:
        1 show stock before login
        2 say when the part arrives
        3 find a part by photo
        4 call back within the hour
      1 dot for each; type numbers, for example 2. It is not shown, and kept without
      name, order or time.
      > Ballot 1 of 3 › (unseen) 1
      The next ballot, on the same list, unseen. /again shows the list.
      > Ballot 2 of 3 › (unseen) /again
      Silent vote on opportunities
      By what helps this customer most:
        1 show stock before login
        2 say when the part arrives
        3 find a part by photo
        4 call back within the hour
      1 dot for each; type numbers, for example 2. It is not shown, and kept without
      name, order or time.
      > Ballot 2 of 3 › (unseen) 2
      The last ballot, on the same list, unseen. /again shows the list.
      > Ballot 3 of 3 › (unseen) back
      The last ballot is taken back.
      The next ballot, on the same list, unseen. /again shows the list.
      """)
  }
}
