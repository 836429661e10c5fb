import Testing

/// Answers and defaults, as they look on the screen.
@Suite struct AnsweringTests {
  @Test func `the first question stands under its step, with its name`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › Van parts
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `an answer is needed where the map cannot do without`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › ⏎
      An answer is needed here. Type `unknown` if nobody knows, or /skip.
      > Name ›    
      An answer is needed here. Type `unknown` if nobody knows, or /skip.
      """)
  }

  @Test func `Enter takes the default`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › ⏎
      Saved: room.

      When? [workshop.date]
      Enter takes: today.
      > Date › ⏎
      Saved: 12 March 2027.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `an optional question passes with an empty line`() {
    let sitting = ShellTranscript(
      after: TeamGuide.answers(upTo: "pays") + ["0", "no", "", "unknown", "30 Sep"])
    sitting.expect(
      """
      > Note › ⏎
      Passed.

      The questions are done
      Nothing required is missing. Enter writes the map, /map draws it, /quit leaves.
      """)
  }

  @Test func `unknown is an answer to a text, a list, a group and a choice`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › unknown
      Saved as unknown; the map lists it as still to find out.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › Unknown
      Saved as unknown; the map lists it as still to find out.

      When? [workshop.date]
      Enter takes: today.
      > Date › unknown
      Saved as unknown; the map lists it as still to find out.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      > Rule › unknown
      Saved as unknown; the map lists it as still to find out.

      What do we hold already? [evidence]
      An empty line: no more.
      > Source › unknown
      Saved as unknown; the map lists it as still to find out.

      S1 Purpose · 15 minutes · step 2 of 5
      A map needs a decision to serve.

      We map this journey so that ... [purpose.statement]
      > So that › unknown
      Saved as unknown; the map lists it as still to find out.

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      > Out › unknown
      Saved as unknown; the map lists it as still to find out.

      A break of 5 minutes is planned here; /energise offers a way back in.

      S2 Persona · 20 minutes · step 3 of 5
      A map for everyone helps no one.

      Who is it? [persona.name]
      """)
  }

  @Test func `an answer of several lines ends with a full stop`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /long
      Write as many lines as you like. A single full stop ends it.
      > … Van parts
      > … ⏎
      > … of the north
      > … .
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `a long answer of nothing writes nothing`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /long
      Write as many lines as you like. A single full stop ends it.
      > … ⏎
      > … .
      Nothing was written.
      What shall we call this workshop?
      """)
  }

  @Test func `when all is answered the commands go on`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "30 Sep") + ["short talks"]).expect(
      """
      > done › hello
      No question is open. /edit changes an answer, /help lists the commands.
      > done › ⏎
      > done › ?
      No question is open. /edit changes an answer, /help lists the commands.
      > done › /long
      No question is open. /edit changes an answer, /help lists the commands.
      > done › /skip
      No question is open. /edit changes an answer, /help lists the commands.
      > done › /next
      No question is open. /edit changes an answer, /help lists the commands.
      > done › /park a thought
      Parked; it comes back at the close.

      The questions are done
      Nothing required is missing. Enter writes the map, /map draws it, /quit leaves.
      > done › /status
      Every question has been dealt with.
      Nothing required is missing.
      2 of 6 lines rest on evidence.
      """)
  }
}
