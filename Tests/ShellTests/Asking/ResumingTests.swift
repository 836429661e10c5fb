import Testing

/// Coming back to a workshop.
@Suite struct ResumingTests {
  @Test func `coming back shows the last three answers and the next question, nothing else`() {
    let left = ShellTranscript(
      after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]"))
    left.resumed().expect(
      """
      evidence: Exit interviews
      evidence: Support log
      purpose.statement: drivers find parts [exit-interviews]

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `coming back to a finished workshop`() {
    let left = ShellTranscript(
      after: TeamGuide.answers(upTo: "short talks") + ["/edit session.name", "Parts"])
    left.resumed().expect(
      """
      review.kpi_date: 30 September 2027
      review.note: short talks
      session.name: Parts

      The questions are done
      Nothing required is missing. Enter writes the map, /map draws it, /quit leaves.
      """)
  }

  @Test func `coming back within a list`() {
    let left = ShellTranscript(after: TeamGuide.answers(upTo: "fit the part"))
    left.resumed().expect(
      """
      scope.out: prices
      persona.name: Dana
      persona.goals (Dana): fit the part

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
      workshop.name: Van parts
      workshop.mode: hybrid

      When? [workshop.date]
      Enter takes: today.
      """)
  }
}
