import Testing

/// Help and looking around.
@Suite struct LookingTests {
  @Test func `why, example and the question mark help with this question`() {
    Sitting().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /why
      It is the title of every export.
      Prepare: Half is known already.
      > Name › /example
      Good: Van parts, spring
      Weak: Workshop
      > Name › ?
      What shall we call this workshop? [workshop.name]
      It is the title of every export.
      Good: Van parts, spring
      Weak: Workshop
      Type a line and press Enter. /long takes several lines.
      /help lists the commands, /again shows the question again.
      """)
  }

  @Test func `a question without an example says so`() {
    Sitting(after: TeamGuide.answers(upTo: "Support log, support log") + [""]).expect(
      """
      > So that › /example
      There is no example for this one.
      > So that › /why
      It helps.
      Purpose: A map needs a decision to serve.
      > So that › ?
      We map this journey so that ... [purpose.statement]
      It helps.
      Tip: Ask so that twice.
      There is no example for this one.
      Type a line and press Enter. /long takes several lines.
      /help lists the commands, /again shows the question again.
      """)
  }

  @Test func `help on one command`() {
    Sitting().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /help undo
      /undo [N]
      Take back the last change, or the last N.
      It says what it took back. It also works in a later sitting.
      > Name › /help /move
      /move NAME WHERE
      Put something in another place.
      For example: /move ID up, /move ID down, /move ID before OTHER, /move ID after
      OTHER, /move ID to STAGE.
      """)
  }

  @Test func `help lists every command`() {
    Sitting().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /help
      move
        /back                  One question back, with the old answer ready to edit.
        /skip [rest]           Pass this question; the map shows it as missing.
        /goto NAME             Go to a question or a step.
        /next                  Leave this question open and go on.
        /again                 Show the question again.
        /status                Where we are, and how much rests on evidence.
        /agenda                The steps and their minutes.
      understand
        /help [COMMAND]        The commands, or one of them.
        /why                   Why this question is asked.
        /example               A good answer and a weak one.
        /keys                  The keys that help while typing.
      look
        /show [THING]          What is on the map so far.
        /map                   Draw the map: stages, lanes and feelings.
        /check                 What the method would still ask about this map.
        /minutes [N]           What was said last, by whom and when.
      change
        /edit NAME             Change an earlier answer.
        /rename NAME NEW NAME  Give something another name.
        /move NAME WHERE       Put something in another place.
        /delete NAME           Take something off the map.
        /undo [N]              Take back the last change, or the last N.
        /redo                  Bring back what was undone.
        /long                  Write an answer of several lines.
        /editor                Write the answer in your own editor.
      room
        /park THOUGHT          Set a thought aside without losing it.
        /decide DECISION       Write down a decision.
        /action ACTION         Write down who does what by when.
        /idea THOUGHT          Set an idea aside; it comes back at the close.
      leave
        /export [FORMAT]       Write the map to a file.
        /save-as NAME          Keep a copy of the workshop under another name.
        /quit                  Leave; everything is saved.
      Anything else you type is the answer. `?` helps with the question, `unknown` is
      an answer, //text begins an answer with a slash.
      """)
  }

  @Test func `keys are listed`() {
    Sitting().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /keys
        Enter          takes the line
        Tab            completes commands, names, choices and [sources]
        Up, Down       earlier lines of the same kind
        Ctrl-R         searches earlier lines
        Ctrl-A, Ctrl-E the beginning and the end of the line
        Ctrl-C         drops the line; twice on an empty line leaves
        Ctrl-D         on an empty line saves and leaves
        Ctrl-L         clears the screen
      """)
  }

  @Test func `show tells what is on the map so far`() {
    Sitting(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /show
      Van parts
      Purpose: drivers find parts
      2 sources: Exit interviews; Support log
      1 persona: Dana
      3 stages: Look; Buy; Use
      3 touchpoints: calls three shops; looks it up; pays
      /show with a name or a kind tells more: /show personas.
      """)
  }

  @Test func `show lists kinds`() {
    Sitting(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /show personas
      1 persona
        [dana] Dana
      > Feeling › /show stage
      3 stages
        [look] Look
        [buy] Buy
        [use] Use
      > Feeling › /show KPIs
      There are no KPIs yet.
      > Feeling › /show sources
      2 sources
        [exit-interviews] Exit interviews
        [support-log] Support log
      > Feeling › /show purpose
      drivers find parts [purpose]
      statement  drivers find parts [exit-interviews]
      """)
  }

  @Test func `show tells of one thing, one field and one question`() {
    Sitting(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /show dana
      Dana [dana]
      name                      Dana
      goals                     fit the part [exit-interviews]
                                be fast [support-log]
      > Feeling › /show pays.stage
      stage: Buy [buy]
      > Feeling › /show dana.quote
      quote of Dana has no answer yet.
      > Feeling › /show dana.gaols
      A persona has no field called gaols. Did you mean dana.goal?
      > Feeling › /show stages
      3 stages
        [look] Look
        [buy] Buy
        [use] Use
      > Feeling › /show touchpoint.pain
      What hurts?
      Dana › Look › calls three shops: nobody answers
      > Feeling › /show review.note
      review.note has no answer yet.
      > Feeling › /show nowhere
      Nothing on the map is called nowhere. /show lists what there is.
      """)
  }

  @Test func `the minutes tell who said what and when`() {
    Sitting(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /undo
      Undone: workshop.date: "2027-03-12" is gone again.

      When? [workshop.date]
      Enter takes: today.
      > Date › /minutes
      09:00 ana: name of session: Van parts
      09:00 ana: mode of session: hybrid
      09:01 ana: date of session: 2027-03-12
      09:01 ana: undid: date of session: less than before
      > Date › /minutes 2
      09:01 ana: date of session: 2027-03-12
      09:01 ana: undid: date of session: less than before
      """)
  }

  @Test func `no minutes yet`() {
    Sitting().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /minutes
      Nothing has been said yet.
      """)
  }

  @Test func `check says what the method would still ask`() {
    Sitting().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /check
      The checks find nothing to ask.
      8 required questions are still to come.
      """)
  }

  @Test func `export, save-as and editor are left to others`() {
    Sitting(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /save-as
      /save-as NAME: Keep a copy of the workshop under another name. The copy stands
      beside this one, in which you go on.
      """)
  }

  @Test func `quit says how to come back`() {
    Sitting(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /quit
      Saved. Come back with: waymark open van-parts
      """)
  }
}
