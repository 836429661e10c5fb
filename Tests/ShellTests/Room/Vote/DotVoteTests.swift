import Testing
import Workshop

@testable import Shell

/// Silent votes with dots.
@Suite struct DotVoteTests {
  private static let four = Array(Team.openings.prefix(4))

  @Test func `ballots are handed in one by one and counted together`() {
    Team.sitting(Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: Self.four), after: [])
      .expect(
        """
        > Dots › /vote
        Silent vote on 4 opportunities
        By which criterion? Say it aloud before the first dot.
        Enter takes: what helps this customer most.
        > Criterion › ⏎
        How many dots has each person?
        Enter takes 1, a quarter of 4. Or type a number from 1 to 10; a second one is
        the most for one item, for example 3 2.
        > Dots › 3 2
        (the screen is cleared)
        Silent vote on opportunities
        By what helps this customer most:
          1 show stock before login
          2 say when the part arrives
          3 find a part by photo
          4 call back within the hour
        3 dots for each, at most 2 on one; type numbers, for example 1 1 4, or 1x2 4. It
        is not shown, and kept without name, order or time.
        > Ballot 1 of 2 › (unseen) 1 1 1
        2 dots are the most for one. Nothing was taken, type the ballot again.
        > Ballot 1 of 2 › (unseen) 1 2 3 4
        That spends 4 dots; you have 3. Nothing was taken, type the ballot again.
        > Ballot 1 of 2 › (unseen) 1x2 4
        (the screen is cleared)
        Silent vote on opportunities
        By what helps this customer most:
          1 show stock before login
          2 say when the part arrives
          3 find a part by photo
          4 call back within the hour
        3 dots for each, at most 2 on one; type numbers, for example 1 1 4, or 1x2 4. It
        is not shown, and kept without name, order or time.
        > Ballot 2 of 2 › (unseen) photo
        1 of 3 dots spent. Enter hands it in so; or type the whole ballot again.
        > Ballot 2 of 2 › (unseen) ⏎
        (the screen is cleared)
        All 2 ballots are in.
        Enter reveals them together; `back` takes the last one back.
        > Vote › ⏎
        (the screen is cleared)
        4 dots on 2 ballots
           2 ●●  from 1  show stock before login
           1 ●   from 1  find a part by photo
           1 ●   from 1  call back within the hour
           0     from 0  say when the part arrives
        Saved, with a decision. /check counts the ballots again.

        say when the part arrives
        Which touchpoints does it concern? [opportunity.touchpoints]
        > Touchpoint › /show show-stock-before-login-comes-first
        "show stock before login" comes first among 4 opportunities (decision 1)
        decided               "show stock before login" comes first among 4
                              opportunities
        why                   By what helps this customer most: 2 of 4 dots, from 1 of 2
                              people; the others got from 0 to 1
        who                   the room, by vote
        date                  12 March 2027
        """)
  }

  @Test func `a tie is voted on again, then the decider has the word`() {
    let lines = ["/vote", "", "", "1", "2"]
    Team.sitting(
      Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: Self.four), after: lines
    ).expect(
      """
      > Vote › ⏎
      (the screen is cleared)
      2 dots on 2 ballots
         1 ●  from 1  show stock before login
         1 ●  from 1  say when the part arrives
         0    from 0  find a part by photo
         0    from 0  call back within the hour
      2 tie at 1 dot:
        1 show stock before login
        2 say when the part arrives
      Enter votes again on these, `decide` gives the word to the decider.
      > Vote › ⏎
      (the screen is cleared)
      Second vote, on what tied
      By what helps this customer most:
        1 show stock before login
        2 say when the part arrives
      1 dot for each; type numbers, for example 2. It is not shown, and kept without
      name, order or time.
      > Ballot 1 of 2 › (unseen) 1
      (the screen is cleared)
      Second vote, on what tied
      By what helps this customer most:
        1 show stock before login
        2 say when the part arrives
      1 dot for each; type numbers, for example 2. It is not shown, and kept without
      name, order or time.
      > Ballot 2 of 2 › (unseen) 2
      (the screen is cleared)
      All 2 ballots are in.
      Enter reveals them together; `back` takes the last one back.
      > Vote › ⏎
      (the screen is cleared)
      2 dots on 2 ballots
         1 ●  from 1  show stock before login
         1 ●  from 1  say when the part arrives
      2 tie at 1 dot:
        1 show stock before login
        2 say when the part arrives
      Ana, which one? Type its number.
      > Ana decides › both
      That is not on the list. Type numbers; names are set apart by commas.
      > Ana decides › 2
      Saved: say when the part arrives.

      say when the part arrives
      Which touchpoints does it concern? [opportunity.touchpoints]
      > Touchpoint › /show say-when-the-part-arrives-comes-first
      "say when the part arrives" comes first among the 2 opportunities that tied
      (decision 1)
      decided               "say when the part arrives" comes first among the 2
                            opportunities that tied
      why                   By what helps this customer most: 1 of 2 dots, from 1 of 2
                            people; the other got 1; the tie was decided
      who                   Ana
      options dropped       show stock before login
      date                  12 March 2027
      """)
  }

  @Test func `a vote left in the middle shows nothing of it and goes on`() {
    var left = Team.sitting(
      Team.sitting(at: "vote", openings: Self.four), after: ["/vote", "", "", "3", "3"])
    left = left.resumed()
    left.forget()
    for command in ["/show ballots", "/show", "/minutes 20", "/undo", "/show o3"] {
      #expect(!left.said(to: command).contains("1 o3"), "\(command)")
    }
    let ballot = left.engine.session.ballots.first?.id.text ?? ""
    #expect(
      left.said(to: "/show \(ballot)") == "The ballot is sealed until all are revealed.\n")
    left.expect(
      """
      > Dots › /vote pains
      The vote on opportunities was left in the middle. 2 of 4 ballots are in.
      Enter goes on with it, `drop` takes it away, /stop leaves it for later.
      > Vote › drop
      The vote is dropped with its ballots. /undo brings it back.

      show stock before login
      Silent vote: how many dots does each person give it? [vote]
      0 to 10, one for each person: for example 2 3. An empty line passes.
      /vote opens a silent vote on all of them at once.
      """)
  }

  @Test func `whoever comes back is told of a vote that is open`() {
    let left = Team.sitting(
      Team.sitting(at: "vote", openings: Self.four), after: ["/vote", "", "", "3"])
    #expect(
      left.resumed().text.contains(
        """
        The vote on opportunities was left in the middle. 1 of 4 ballots are in. /vote
        goes on with it.
        """))
    let over = Team.sitting(left, after: ["/stop", "/vote", "drop"])
    #expect(!over.resumed().text.contains("left in the middle"))
  }

  @Test func `what can be voted on is named`() {
    Team.sitting(Team.sitting(openings: []), after: []).expect(
      """
      > Draft › /vote opportunities
      There are no opportunities to vote on yet.
      > Draft › /vote pains
      There are no pains to vote on yet.
      > Draft › Parts without fear
      Saved.
      > Draft 2 › /vote
      There is only one of the drafts; a vote needs two.
      > Draft 2 › /vote weather
      Type /vote [WHAT] [--codes]: Vote with dots, unseen, and count at once. /vote
      opportunities, /vote pains, /vote touchpoints or /vote drafts. Ballots are kept
      without name, order or time, and /check counts them again; until they are
      revealed, whoever opens the files can read those given so far. With --codes each
      ballot needs a code from paper, for one use. A vote left in the middle goes on
      with /vote.
      """)
  }

  @Test func `in linear mode the count is told in words`() {
    var sitting = Team.sitting(
      at: "vote", people: ["Ana", "Ben"], openings: Self.four, isLinear: true)
    for line in ["/vote", "", "", "1", "1"] { sitting.type(line) }
    #expect(
      sitting.said(to: "").contains(
        """
        2 dots on 2 ballots
        2 dots from 2 of 2: show stock before login
        0 dots from 0 of 2: say when the part arrives
        """))
  }

  @Test func `drafts are voted on by their words, with several lines and brackets`() {
    let lines = [
      "Parts, at once [and here]", "2 days at most", "/vote", "", "", "2", "2", "2", "1", "",
    ]
    let session = Team.sitting(Team.sitting(openings: []), after: lines).engine.session
    #expect(session.votes.first?.result == ["3 2 days at most", "1 Parts, at once [and here]"])
    #expect(session.decisions.first?.what == "\"2 days at most\" comes first among 2 drafts")
  }

  @Test func `without a list of people the voters are counted, and the decider is asked for`() {
    var sitting = Team.sitting(
      Team.sitting(at: "vote", people: [], openings: Self.four, decider: nil),
      after: ["/vote", "", ""])
    #expect(sitting.said(to: "many") == "Type how many people vote, for example 8.\n")
    for line in ["2", "1", "2", "", "decide"] { sitting.type(line) }
    #expect(sitting.engine.prompt.text == "Decided › ")
    for line in ["Zoe", "1"] { sitting.type(line) }
    #expect(sitting.engine.session.decisions.first?.by == "Zoe")
  }
}
