import Testing

/// Going back, elsewhere and on.
@Suite struct MovingTests {
  @Test func `back shows the old answer ready to edit, and Enter keeps it`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /back

      When? [workshop.date]
      It stands at: 12 March 2027
      Enter keeps it as it is.
      > Date › {12 March 2027} ⏎
      Left as it was.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `back changes a plain answer and goes on where we were`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /back

      When? [workshop.date]
      It stands at: 12 March 2027
      Enter keeps it as it is.
      > Date › {12 March 2027} 13 Mar
      Saved: 13 March 2027.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `back again and again reaches the first question`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /back

      When? [workshop.date]
      It stands at: 12 March 2027
      Enter keeps it as it is.
      > Date › {12 March 2027} /back

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      It stands at: hybrid
      Enter keeps it as it is.
      > Mode › {hybrid} /back

      What shall we call this workshop? [workshop.name]
      It stands at: Van parts
      Enter keeps it as it is.
      > Name › {Van parts} /back
      This is the first question.
      > Name › {Van parts} ⏎
      Left as it was.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `back in a list offers its last item`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Park it")).expect(
      """
      > Rule 4 › /back

      Which rules do we sign up to? [ground.rules]
      It stands at: Listen
      Enter keeps it as it is.
      > Rule › {Listen} Park everything
      Saved.

      Which rules do we sign up to? [ground.rules]
      One a line; an empty line ends or passes.
      > Rule 4 › /back

      Which rules do we sign up to? [ground.rules]
      It stands at: Park everything
      Enter keeps it as it is.
      > Rule › {Park everything} /back

      Which rules do we sign up to? [ground.rules]
      It stands at: Park it
      Enter keeps it as it is.
      > Rule › {Park it} ⏎
      Left as it was.

      Which rules do we sign up to? [ground.rules]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `back from the first detail offers the name of the thing`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /back

      Who is it? [persona.name]
      It stands at: Dana
      Enter keeps it as it is.
      > Persona › {Dana} Dana Weber
      Saved.

      Dana Weber
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      """)
  }

  @Test func `back from a group offers the thing added last`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log")).expect(
      """
      > Source 3 › /back

      What do we hold already? [evidence]
      It stands at: Support log
      Enter keeps it as it is.
      > Source › {Support log} /back

      What do we hold already? [evidence]
      It stands at: Exit interviews
      Enter keeps it as it is.
      > Source › {Exit interviews} /back

      Which rules do we sign up to? [ground.rules]
      It stands at: Listen
      Enter keeps it as it is.
      > Rule › {Listen} ⏎
      Left as it was.

      What do we hold already? [evidence]
      An empty line: no more.
      """)
  }

  @Test func `back from the end offers the last answer`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "short talks")).expect(
      """
      > done › /back

      One thing to keep? [review.note]
      It stands at: short talks
      Enter keeps it as it is.
      > Note › {short talks} long talks
      Saved.

      The questions are done
      Nothing required is missing. Enter writes the map, /map draws it, /quit leaves.
      """)
  }

  @Test func `a skipped question is missing and /goto comes back to it`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log") + [""]).expect(
      """
      > So that › /skip
      Skipped; the map shows it as missing. /goto So that comes back.

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      > Out › prices
      Saved.
      > Out 2 › /goto purpose.statement

      We map this journey so that ... [purpose.statement]
      > So that › drivers find parts
      Saved.

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      > Out 2 › /status
      Step 2 of 5, Purpose: question 2 of 2.
      4 required answers are still to come.
      """)
  }

  @Test func `a question left open comes again at the end`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log") + [""]).expect(
      """
      > So that › /next
      "So that" stays open and comes again.

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      > Out › /next
      "Out" stays open and comes again.

      A break of 5 minutes is planned here; /energise offers a way back in.

      S2 Persona · 20 minutes · step 3 of 5
      A map for everyone helps no one.

      Who is it? [persona.name]
      > Persona › /next
      "Persona" stays open and comes again.

      S3 The path · 30 minutes · step 4 of 5
      Actions first, feelings later.

      Which set of stages do we start from? [stages.set]
        1 short: Look, Buy
        2 long: Look, Buy, Use, Tell others
        3 our-own: you name them yourselves, one a line
      """)
  }

  @Test func `the only open question cannot be left open`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "30 Sep")).expect(
      """
      > Note › /next
      This is the only open question.
      """)
  }

  @Test func `goto reaches questions, things, steps, numbers and titles`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /goto workshop.date

      When? [workshop.date]
      It stands at: 12 March 2027
      Enter keeps it as it is. Tab brings it, to mend it.
      > Date › ⏎
      Left as it was.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /goto touchpoint.pain calls-three-shops

      Dana › Look › calls three shops
      What hurts? [touchpoint.pain]
      It stands at: nobody answers
      Enter keeps it as it is. Tab brings it, to mend it.
      > Pain › ⏎
      Left as it was.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /goto persona

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal 3 › ⏎
      2 in all.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /goto S1

      We map this journey so that ... [purpose.statement]
      It stands at: drivers find parts [exit-interviews]
      Enter keeps it as it is. Tab brings it, to mend it.
      > So that › ⏎
      Left as it was.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      """)
  }

  @Test func `goto a place that is not there says so`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /goto
      Type /goto NAME: Go to a question or a step. For example: /goto
      vision.statement, /goto touchpoints, /goto S9, /goto the vision.
      > Goal › /goto persona.gaols
      There is no question or step called persona.gaols. Did you mean persona.goals?
      > Goal › /goto nowhere-at-all
      There is no question or step called nowhere-at-all. /agenda lists the steps; Tab
      lists the names.
      > Goal › /goto touchpoint.pain
      "Pain" cannot be asked yet: there is no touchpoint to ask it about.
      """)
  }

  @Test func `a step on request is entered with goto`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts") + ["/goto numbers"]).expect(
      """
      > KPI › Repeat orders
      Saved.

      Repeat orders
      What is it now? [kpi.baseline]
      For example: mean 4.2, n 85, spread 0.9.
      > Now › n
      "n" is not understood here. Type it as mean 4.2, n 85, spread 0.9.
      > Now › 41
      Saved.

      Which number shows it? [kpi.name]
      An empty line: no more.
      > KPI 2 › ⏎
      1 in all.

      S0 Prepare · step 1 of 5
      Half is known already.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `again shows the question once more`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /again

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `status says where we are and what is missing`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /status
      Step 3 of 5, Persona: question 2 of 3.
      4 required answers are still to come.
      """)
  }
}
