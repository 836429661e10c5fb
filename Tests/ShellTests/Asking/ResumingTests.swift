import Testing

/// Coming back to a workshop.
@Suite struct ResumingTests {
  @Test func `coming back shows the last three answers and the next question, nothing else`() {
    let left = ShellTranscript(
      after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]"))
    left.resumed().expect(
      """
      Source: Exit interviews
      Source: Support log
      So that: drivers find parts [exit-interviews]

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `coming back to a finished workshop`() {
    let left = ShellTranscript(
      after: TeamGuide.answers(upTo: "short talks") + ["/edit session.name", "Parts"])
    left.resumed().expect(
      """
      Numbers: 30 September 2027
      Note: short talks
      Name: Parts

      The questions are done
      Nothing required is missing. Enter writes the map, /map draws it, /quit leaves.
      """)
  }

  @Test func `coming back within a list`() {
    let left = ShellTranscript(after: TeamGuide.answers(upTo: "fit the part"))
    left.resumed().expect(
      """
      Out: prices
      Persona: Dana
      Goal (Dana): fit the part

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal 2 › be fast
      Saved.
      """)
  }

  @Test func `coming back after an undo tells what stands`() {
    let left = ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar") + ["/undo"])
    left.resumed().expect(
      """
      Name: Van parts
      Mode: hybrid

      When? [workshop.date]
      Enter takes: today.
      """)
  }
}
