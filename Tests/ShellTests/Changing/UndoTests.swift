import Testing

/// Taking back and bringing back.
@Suite struct UndoTests {
  @Test func `undo says what it took back and asks again`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "hybrid")).expect(
      """
      > Date › /undo
      Undone: Mode: "hybrid" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `with nothing said there is nothing to undo or bring back`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /undo
      There is nothing to undo.
      > Name › /redo
      There is nothing to bring back.
      """)
  }

  @Test func `redo brings it back`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "hybrid")).expect(
      """
      > Date › /undo
      Undone: Mode: "hybrid" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /redo
      Redone: Mode: "hybrid".

      When? [workshop.date]
      Enter takes: today.
      > Date › /redo
      There is nothing to bring back.
      """)
  }

  @Test func `three at once`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Listen")).expect(
      """
      > Rule 4 › /undo 3
      Undone: Rule: "Silent first, Park it, Listen" is gone again.
      Undone: Date: "12 March 2027" is gone again.
      Undone: Mode: "hybrid" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /redo
      Redone: Mode: "hybrid".

      When? [workshop.date]
      Enter takes: today.
      > Date › /redo
      Redone: Date: "12 March 2027".

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      > Rule › /redo
      Redone: Rule: "Listen".

      Which rules do we sign up to? [ground.rules]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `undo of no number says how`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "hybrid")).expect(
      """
      > Date › /undo none
      Type /undo [N]: Take back the last change, or the last N. It says what it took
      back. It also works in a later sitting.
      > Date › /undo 0
      Type /undo [N]: Take back the last change, or the last N. It says what it took
      back. It also works in a later sitting.
      > Date › /undo -1
      Type /undo [N]: Take back the last change, or the last N. It says what it took
      back. It also works in a later sitting.
      """)
  }

  @Test func `undo of a changed answer brings the old one back`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /edit session.name

      What shall we call this workshop? [workshop.name]
      It stands at: Van parts
      Enter keeps it as it is.
      > Name › {Van parts} Parts
      Saved.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      > Rule › /undo
      Undone: Name: "Parts" is "Van parts" again.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      > Rule › /show session.name
      name: Van parts
      """)
  }

  @Test func `undo of a list item and of its end`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Park it") + [""]).expect(
      """
      > Source › /undo
      Undone: the list at Rule goes on.

      Which rules do we sign up to? [ground.rules]
      One a line; an empty line ends or passes.
      > Rule 4 › /undo
      Undone: Rule: "Silent first, Park it, Listen" is gone again.

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      """)
  }

  @Test func `undo of scores takes the median too`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "-2 -1 -1")).expect(
      """
      > Pain › /undo
      Undone: Feeling: "-2 -1 -1" is gone again.

      Dana › Look › calls three shops
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › /show calls-three-shops
      calls three shops (1)
      stage                     Look
      persona                   Dana
      what the customer does    calls three shops
      """)
  }

  @Test func `undo of a skip`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log") + [""]).expect(
      """
      > So that › /skip
      Skipped; the map shows it as missing. /goto So that comes back.

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      > Out › /undo
      Undone: "So that" is not skipped any more.

      We map this journey so that ... [purpose.statement]
      """)
  }

  @Test func `undo of an unknown`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › unknown
      Saved as unknown; the map lists it as still to find out.

      When? [workshop.date]
      Enter takes: today.
      > Date › /undo
      Undone: Mode: "unknown" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `a new answer clears what could be redone`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "hybrid")).expect(
      """
      > Date › /undo
      Undone: Mode: "hybrid" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › remote
      Saved.

      When? [workshop.date]
      Enter takes: today.
      > Date › /redo
      There is nothing to bring back.
      """)
  }

  @Test func `undo works in a later sitting`() {
    let left = ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar"))
    left.resumed().expect(
      """
      Name: Van parts
      Mode: hybrid
      Date: 12 March 2027

      Which rules do we sign up to? [ground.rules]
      Enter takes: Silent first, Park it.
      > Rule › /undo
      Undone: Date: "12 March 2027" is gone again.

      When? [workshop.date]
      Enter takes: today.
      > Date › /undo
      Undone: Mode: "hybrid" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /redo
      Redone: Mode: "hybrid".

      When? [workshop.date]
      Enter takes: today.
      """)
  }
}
