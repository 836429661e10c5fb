import Testing

/// Changing, renaming, moving and taking off.
@Suite struct ChangingTests {
  @Test func `edit of a question goes there and comes back`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /edit workshop.name

      What shall we call this workshop? [workshop.name]
      It stands at: Van parts
      Enter keeps it as it is.
      > Name › {Van parts} Parts
      Saved.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `edit of a field asks for it by its words`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /edit calls-three-shops.pain

      Dana › Look › calls three shops
      What hurts? [touchpoint.pain]
      It stands at: nobody answers
      Enter keeps it as it is.
      > Pain › {nobody answers} the line is dead
      Saved.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /edit calls-three-shops pain

      Dana › Look › calls three shops
      What hurts? [touchpoint.pain]
      It stands at: the line is dead
      Enter keeps it as it is.
      > Pain › {the line is dead} ⏎
      Left as it was.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      """)
  }

  @Test func `edit of a list asks which item`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "be fast [support-log]")).expect(
      """
      > Goal 3 › /edit dana.goals
        1 fit the part
        2 be fast [support-log]
      Say which one: for example /edit Dana.goals 2.
      > Goal 3 › /edit dana.goals 2

      Dana
      Goals? [dana.goal]
      It stands at: be fast [support-log]
      Enter keeps it as it is.
      > Goals › {be fast [support-log]} be quick
      Saved.

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal 3 › /edit dana.goals 3
      There is no number 3 in goals; it has 2.
      > Goal 3 › /show dana
      Dana
      name                      Dana
      goals                     fit the part
                                be quick
      """)
  }

  @Test func `edit of a reference offers what there is`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /edit pays.stage

      pays
      Stage? [pays.stage]
        1 Look  2 Buy   3 Use
      It stands at: Buy
      Enter keeps it as it is.
      > Stage › {Buy} 1
      Saved: Look.

      Dana › Look › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /show pays.stage
      stage: Look
      """)
  }

  @Test func `edit finds what was said by its own words`() {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "pays"))
    sitting.type("/edit exit interv")
    #expect(sitting.text.contains("Exit interviews (S1), cited as [exit-interviews]"))
    sitting.type("/edit silent fi")
    #expect(sitting.text.contains("It stands at: Silent first"))
    sitting.type("/edit such words stand nowhere")
    #expect(
      sitting.text.contains("Nothing on the map is called such words stand nowhere. /show lists"))
  }

  @Test func `edit of a question with a list offers its last item`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "prices")).expect(
      """
      > Out 2 › /edit ground.rules

      Which rules do we sign up to? [ground.rules]
      It stands at: Listen
      Enter keeps it as it is.
      > Rule › {Listen} Park everything
      Saved.

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `edit of a field that no question asks for`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /edit dana.quote

      Dana
      Quote? [dana.quote]
      Optional: an empty line passes.
      > Quote › It must fit.
      Saved.

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal › /edit dana.status

      Dana
      Status? [dana.status]
        1 our guess      2 conversations  3 numbers
      Optional: an empty line passes.
      > Status › 3
      Saved: numbers.

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal › /show dana
      Dana
      name                      Dana
      quote                     It must fit.
      status                    numbers
      """)
  }

  @Test func `edit of a thing says which field`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /edit dana
      Dana
      name                      Dana
      Say which line of it to change: for example /edit Dana.name.
      > Goal › /edit dana.gaol
      Nothing about the persona "Dana" is called gaol. Did you mean Dana.goal?
      > Goal › /edit dan
      Dana
      name                      Dana
      Say which line of it to change: for example /edit Dana.name.
      > Goal › /edit
      Type /edit NAME: Change an earlier answer. For example: /edit vision.statement,
      /edit ID.pain, /edit ID.goals 2 for the second of several.
      > Goal › /edit nothing-like-it
      Nothing on the map is called nothing-like-it. /show lists what there is.
      """)
  }

  @Test func `a wrong value is refused and the old one stands`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /edit calls-three-shops.emotion

      calls three shops
      Emotion? [calls-three-shops.emotion]
      It stands at: -1
      Enter keeps it as it is.
      > Emotion › {-1} 9
      9 lies outside -2 to 2. Type a number in between.
      > Emotion › {-1} ⏎
      Left as it was.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /show calls-three-shops.emotion
      emotion: -1
      """)
  }

  @Test func `rename gives another name and the short name stays`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /rename dana Dana Weber
      Saved: "Dana" is now "Dana Weber".
      > Goal › /rename dann X
      Nothing on the map is called dann. Did you mean dana?
      > Goal › /rename dana
      Type /rename NAME NEW NAME: Give something another name. For example: /rename
      "Checks stock" Checks stock on the phone. A name is found by its title, quoted
      or not, its short name or its beginning.
      > Goal › /show dana
      Dana Weber
      name                      Dana Weber
      """)
  }

  @Test func `move puts a thing up, down, first, last, before and after`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /move use up
      Saved: "Use" has moved.
      > Feeling › /move use first
      Saved: "Use" has moved.
      > Feeling › /move use down
      Saved: "Use" has moved.
      > Feeling › /move look last
      Saved: "Look" has moved.
      > Feeling › /move look before buy
      Saved: "Look" has moved.
      > Feeling › /move look after use
      It is there already.
      > Feeling › /show stages
      3 stages
        1 Use
        2 Look
        3 Buy
      """)
  }

  @Test func `move refuses what is no place`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /move look up
      It is there already.
      > Feeling › /move use last
      It is there already.
      > Feeling › /move look before nowhere
      There is no nowhere of the same kind. /show lists what there is.
      > Feeling › /move look sideways
      Say where: up, down, before NAME, after NAME, with NAME or to STAGE.
      > Feeling › /move look
      Type /move NAME WHERE: Put something in another place. For example: /move ID up,
      /move ID down, /move ID before OTHER, /move ID after OTHER, /move ID with OTHER
      (each in the place of the other), /move ID to STAGE.
      > Feeling › /move
      Type /move NAME WHERE: Put something in another place. For example: /move ID up,
      /move ID down, /move ID before OTHER, /move ID after OTHER, /move ID with OTHER
      (each in the place of the other), /move ID to STAGE.
      """)
  }

  @Test func `move puts a touchpoint among its neighbours or in another stage`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays") + ["0", "no"]).expect(
      """
      > Action 2 › /move looks-it-up up
      Saved: "looks it up" has moved.
      > Action 2 › /move pays up
      It is there already.
      > Action 2 › /move pays to use
      Saved: "pays" has moved.
      > Action › /move pays to nowhere
      There is no nowhere of the same kind. /show lists what there is.
      > Action › /move dana to use
      There is no use of the same kind. /show lists what there is.
      > Action › /show touchpoints
      3 touchpoints
        1 looks it up
        2 calls three shops
        3 pays
      """)
  }

  @Test func `delete asks for the short name and says what goes too`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays") + ["0", "no"]).expect(
      """
      > Action 2 › /delete look
      This takes the stage "Look" off the map. 2 things on it will go too. Type y to
      do it, or press Enter to leave it.
      > Take it off? › ⏎
      Nothing was taken off.
      What do they do?
      > Action 2 › /delete look
      This takes the stage "Look" off the map. 2 things on it will go too. Type y to
      do it, or press Enter to leave it.
      > Take it off? › no
      Nothing was taken off.
      What do they do?
      > Action 2 › /delete look
      This takes the stage "Look" off the map. 2 things on it will go too. Type y to
      do it, or press Enter to leave it.
      > Take it off? › y
      Saved: "Look" is off the map. /undo brings it back.

      Dana › Buy
      What do they do? [touchpoint.action]
      An empty line: no more.
      > Action 2 › /show
      Van parts
      Purpose: drivers find parts
      2 sources: Exit interviews; Support log
      1 persona: Dana
      2 stages: Buy; Use
      1 touchpoint: pays
      /show with a name or a kind tells more: /show personas.
      """)
  }

  @Test func `delete of what cannot go says so`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /delete
      Type /delete NAME: Take something off the map. You are asked once; y takes it
      off, and /undo brings it back.
      > Feeling › /delete purpose
      The purpose stays; /edit changes what it says.
      > Feeling › /delete dana.goals 1
      Saved: taken away. /undo brings it back.

      Dana › Buy › pays
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /delete nobody
      Nothing on the map is called nobody. /show lists what there is.
      """)
  }

  @Test func `deleting what is being asked about moves on`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /delete dana
      This takes the persona "Dana" off the map. Type y to do it, or press Enter to
      leave it.
      > Take it off? › dana
      Saved: "Dana" is off the map. /undo brings it back.

      Who is it? [persona.name]
      """)
  }
}
