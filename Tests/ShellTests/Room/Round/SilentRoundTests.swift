import Testing
import Workshop

@testable import Shell

/// One after another writes unseen, then all is revealed.
@Suite struct SilentRoundTests {
  @Test func `lines are given unseen, merged where they are alike, and become answers`() {
    Team.sitting(Team.sitting(), after: ["/people leader ana", "/people away dov"]).expect(
      """
      > Draft › /round
      Silent round: Alone and in silence: write one sentence, 35 words at most.
      Shall the names stay with the lines? yes or no. Enter: no.
      > Names › maybe
      Type yes or no; Enter takes no.
      > Names › ⏎
      (the screen is cleared)
      Ben, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      2 more people after you.
      > Ben › (unseen) Parts without fear
      Saved, unseen.
      > Ben 2 › (unseen) A mistake
      Saved, unseen.
      > Ben 3 › (unseen) back
      Taken back. 1 line of yours.
      > Ben 2 › (unseen) ⏎
      (the screen is cleared)
      Cleo, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      1 more person after you.
      > Cleo › (unseen) /show cards
      The round is under way. Finish it, or end it with /stop.
      > Cleo › (unseen) ⏎
      (the screen is cleared)
      Ana, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      > Ana › (unseen) Parts without fears
      Saved, unseen.
      > Ana 2 › (unseen) ⏎
      (the screen is cleared)
      2 lines for "Draft"
        1 Parts without fear
        2 Parts without fears
      These two sound alike. Are they one?
        1 Parts without fear
        2 Parts without fears
      1 or 2 keeps those words for both, other words replace both; Enter keeps them
      apart.
      > Merge › Parts without any fear
      Merged: Parts without any fear
      Shall this line be an answer to "Draft"?
      Enter takes all, 1 2 those two, not 2 all but that. The rest is parked.
      > Take › ⏎
      Saved: 1 line for "Draft".

      Alone and in silence: write one sentence, 35 words at most. [vision.drafts]
      One a line; an empty line ends the list.
      > Draft 2 › /show vision.drafts
      draft: Parts without any fear
      """)
  }

  @Test func `what is left out is parked, and undo brings the whole round back`() {
    let lines = ["/round", "yes", "stock", "", "price", "", "", "", "2"]
    var sitting = Team.sitting(Team.sitting(), after: lines)
    let session = sitting.engine.session
    #expect(session.vision.drafts.count == 1)
    #expect(session.parked.members.count == 1)
    #expect(["Ana", "Ben"].contains(session.parked.first?.by))
    #expect(session.rounds.first?.state == .closed)
    sitting.type("/undo")
    #expect(sitting.engine.session.vision.drafts == [])
    #expect(sitting.engine.session.parked.isEmpty)
    #expect(sitting.engine.session.rounds.first?.state == .revealed)
    #expect(
      sitting.said(to: "/round").hasPrefix(
        "The round on \"Draft\" was left in the middle. It is revealed.\n"))
  }

  @Test func `a round left in the middle shows nothing of it and goes on`() {
    var left = Team.sitting(Team.sitting(), after: ["/round", "", "hidden words", "", "veiled"])
    left = left.resumed()
    left.forget()
    for command in ["/show cards", "/show", "/minutes 20", "/undo 2"] {
      let said = left.said(to: command)
      #expect(!said.contains("hidden") && !said.contains("veiled"), "\(command): \(said)")
    }
    let card = left.engine.session.cards.first?.id.text ?? ""
    for command in ["/show \(card)", "/show \(card).text", "/edit \(card).text"] {
      #expect(left.said(to: command) == "The card is sealed until all are revealed.\n")
    }
    left.expect(
      """
      > Draft › /round
      The round on "Draft" was left in the middle. 1 of 4 people had their turn; 2
      lines are kept.
      Enter goes on with it, `reveal` shows what is there, `drop` takes it away, /stop
      leaves it for later.
      > Round › ⏎
      (the screen is cleared)
      Ben, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type is not shown; `visible` shows it where nobody else
      sees this screen. `back` takes your last line back, an empty line hands on.
      2 more people after you.
      > Ben › (unseen) /stop
      The round waits; /round goes on with it. What was saved stays.

      Alone and in silence: write one sentence, 35 words at most. [vision.drafts]
      One a line; an empty line ends the list.
      """)
  }

  @Test func `whoever comes back is told of a round that is open`() {
    let left = Team.sitting(Team.sitting(), after: ["/round", "", "hidden words", ""])
    let told = left.resumed().text.split(separator: "\n").joined(separator: " ")
    #expect(
      told.contains(
        "The round on \"Draft\" was left in the middle. 1 of 4 people had their turn; 1 line is kept."
          + " /round goes on with it."))
    #expect(!told.contains("hidden words"))
  }

  @Test func `where nobody else looks, what is typed shows, and one's own line is mended`() {
    Team.sitting(Team.sitting(), after: ["/round", ""]).expect(
      """
      > Ana › (unseen) Prats without fear
      Saved, unseen.
      > Ana 2 › (unseen) A mistake
      Saved, unseen.
      > Ana 3 › (unseen) mine
      `visible` first: your lines are listed where nobody else sees this screen.
      > Ana 3 › (unseen) visible
      What you type shows now; `hidden` hides it again. The wall should be off.
      > Ana 3 › mine
        1 Prats without fear
        2 A mistake
      > Ana 3 › back 3
      You have given 2 lines. Type back, or back and its number.
      > Ana 3 › back 1
      Taken back. 1 line of yours. It stands ready: mend it and press Enter.
      > Ana 2 › {Prats without fear} Parts without fear
      Saved, unseen.
      > Ana 3 › mine
        1 A mistake
        2 Parts without fear
      > Ana 3 › ⏎
      (the screen is cleared)
      Ben, it is your turn.
      Alone and in silence: write one sentence, 35 words at most.
      One a line; what you type shows, `hidden` hides it. `mine` lists your lines,
      `back` or `back 1` opens one to mend it; an empty line hands on.
      2 more people after you.
      > Ben › hidden
      What you type is hidden again.
      """)
  }

  @Test func `what was taken back unseen stands nowhere`() {
    var sitting = Team.sitting(Team.sitting(), after: ["/round", "", "hidden words", "back"])
    #expect(sitting.engine.prompt.prefill.isEmpty)
    #expect(!sitting.said(to: "/again").contains("hidden words"))
    sitting.type("mine")
    #expect(!sitting.text.contains("hidden words"))
  }

  @Test func `a round takes questions with several lines only`() {
    Team.sitting(Team.sitting(), after: []).expect(
      """
      > Draft › /round vision.empathy
      A round needs a question that takes several lines; "Worst moment" takes one.
      Name another, for example /round vision.drafts.
      > Draft › /round nothing
      There is no question or step called nothing. /agenda lists the steps; Tab lists
      the names.
      """)
  }

  @Test func `opportunities of a round are added as typed ones are`() {
    let lines = ["/round opportunity.more", "", "let people haggle", "", "", "", "", ""]
    let session = Team.sitting(Team.sitting(), after: lines).engine.session
    #expect(session.opportunities.members.last?.id == "let-people-haggle")
    #expect(session.opportunities.members.last?.howMightWe == "let people haggle")
  }

  @Test func `scores are given alone, the median is kept and a spread named`() {
    Team.sitting(Team.sitting(at: "vision.clarity", people: ["Ana", "Ben"]), after: []).expect(
      """
      > Clarity › /score
      Ana, it is your turn.
      Show one to five: could you repeat it to a new colleague? One number for each
      person.
      One number from 1 to 5. What you type is not shown. An empty line passes; `back`
      reopens the last one.
      1 more person after you.
      > Ana › (unseen) 5
      (the screen is cleared)
      Ben, it is your turn.
      Show one to five: could you repeat it to a new colleague? One number for each
      person.
      One number from 1 to 5. What you type is not shown. An empty line passes; `back`
      reopens the last one.
      > Ben › (unseen) 3 4
      Only your own number, please.
      > Ben › (unseen) 9
      One number from 1 to 5.
      > Ben › (unseen) 2
      (the screen is cleared)
      Saved: 2 5; the median of 2 is 3.5.
      From 2 to 5. Talk about it: which words are hard to repeat?

      S4 Business goals · 10 minutes · step 5 of 13
      Without a pair, the map is charity or sales talk.

      Which one to three results must this journey serve? [goal.statement]
      One a line; an empty line ends the list.
      """)
  }

  @Test func `feelings are told with their sign`() {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "calls three shops"))
    for line in ["/people add Ana", "/people add Ben", "/score", "-2"] { sitting.type(line) }
    #expect(
      sitting.said(to: "1").contains(
        "Saved: -2 +1; the median of 2 is -0.5.\nFrom -2 to +1. Talk about it: what did you each see?\n"
      ))
    sitting.type("1")
    #expect(sitting.engine.session.touchpoints.first?.scores == [-2, 1])
    #expect(sitting.engine.session.touchpoints.first?.emotion == Feeling("-0.5"))
  }
}
