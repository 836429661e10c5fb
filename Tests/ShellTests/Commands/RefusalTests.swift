import Testing

/// Lines that are not taken as they stand.
@Suite struct RefusalTests {
  @Test func `a wrong answer is asked again and nothing is lost`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › hybird
      "hybird" is not among the choices. Did you mean hybrid?
      > Mode › r
      "r" could be room or remote. Type a little more, or the number.
      > Mode › 4
      There is no number 4. Type a number from 1 to 3, or a name.
      > Mode › hybrid
      Saved.

      When? [workshop.date]
      Enter takes: today.
      > Date › someday
      "someday" is no date. Type it like 2027-09-30, 30 Sep, today or +14d.
      > Date › 12 Mar
      Saved: 12 March 2027.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `a wrong number says what is right`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "calls three shops")).expect(
      """
      > Feeling › horrid
      "horrid" is not on the scale. Type -2 to 2.
      > Feeling › -2 3
      3 lies outside -2 to 2. Type a number in between.
      > Feeling › -2 -1 2
      Saved: the median of 3 is -1.
      From -2 to +2. Talk about it: what did you each see?

      Dana › Look › calls three shops
      What hurts? [touchpoint.pain]
      """)
  }

  @Test func `an answer that begins with a slash is written with two`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /Lorry
      There is no command /Lorry. /help lists the commands. To answer with it, type
      //Lorry.
      > Name › //Lorry
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /show session.name
      name: /Lorry
      """)
  }

  @Test func `an unknown command is never stored and the nearest is named`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /bakc
      There is no command /bakc. Did you mean /back? To answer with it, type //bakc.
      > Name › /xyzzy
      There is no command /xyzzy. /help lists the commands. To answer with it, type
      //xyzzy.
      > Name › /
      There is no command /. /help lists the commands. To answer with it, type //.
      """)
  }

  @Test func `help, quit and exit alone are asked about`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › quit
      Is "quit" a command or your answer? Type command or answer.
      > Command or answer › answer
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › exit
      Saved. Come back with: waymark open van-parts
      > Mode › ⏎
      Saved: room.

      When? [workshop.date]
      Enter takes: today.
      > Date › help
      When? [workshop.date]
      It helps.
      There is no example for this one.
      Type a date: 2027-09-30, 30 Sep, today, +14d.
      /help lists the commands, /again shows the question again.
      > Date › someday
      "someday" is no date. Type it like 2027-09-30, 30 Sep, today or +14d.
      > Date › /edit session.name

      What shall we call this workshop? [workshop.name]
      It stands at: quit
      Enter keeps it as it is.
      """)
  }

  @Test func `a bare word can be meant as a command`() {
    #expect(
      ShellTranscript(after: ["help"]).said(to: "command") == ShellTranscript().said(to: "/help"))
  }

  @Test func `a bare word that is quit leaves`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › quit
      Saved. Come back with: waymark open van-parts
      """)
  }

  @Test func `a source that is none stays as text and the nearest is named`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log") + [""]).expect(
      """
      > So that › find parts [suport-log]
      Saved.
      There is no source [suport-log], so it stays as text. Did you mean
      [support-log]?

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      > Out › prices [nowhere]
      Saved.
      There is no source [nowhere], so it stays as text.
      """)
  }

  @Test(arguments: [
    ("find parts [support-log].", "Counted as a citation of [support-log]."),
    ("find parts [Support log]", "Counted as a citation of [support-log]."),
    ("find parts [SUPPORT-LOG]!", "Counted as a citation of [support-log]."),
    (
      "[support-log] says so",
      "[support-log] stands in the middle and is not counted as a citation. Put it at"
    ),
  ])
  func `a citation in another spelling is counted, and told`(typed: String, told: String) {
    let sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log") + [""])
    let heard = sitting.said(to: typed)
    #expect(heard.contains("\n\(told)\n"), "\(heard)")
  }

  @Test func `a backslash at the end of a line gets a space`() {
    ShellTranscript().expect(
      #"""

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › Van parts \
      A line may not end in a backslash; a space was put after it.
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /show session.name
      name: Van parts \\#u{20}
      """#)
  }
}
