import Testing

@Suite struct CaptureTests {
  private static let before = Array(TeamGuide.answers.prefix { $0 != "calls three shops" })

  @Test
  func `one line makes a whole touchpoint, echoed as understood, and undo takes it back whole`() {
    ShellTranscript(after: Self.before).expect(
      """
      > Action › Checks stock from the van #website -1 !stock hidden until login ?show stock before login
      Saved: Checks stock from the van; on website; feels -1; hurts: stock hidden
      until login; how might we: show stock before login.

      Dana › Look › Checks stock from the van
      Does it make or break the whole? [touchpoint.moment]
        1 yes  2 no
      > Moment › /show opportunities
      1 opportunity
        1 show stock before login
      > Moment › /undo
      Undone: Action: the touchpoint "Checks stock from the van" and its opportunity
      are gone again.

      Dana › Look
      What do they do? [touchpoint.action]
      > Action › /show opportunities
      There are no opportunities yet.
      > Action › /show touchpoints
      There are no touchpoints yet.
      """)
  }

  @Test func `a channel nobody knows is refused with the nearest, and nothing is kept`() {
    ShellTranscript(after: Self.before).expect(
      """
      > Action › pays #webiste
      There is no channel webiste. Did you mean #website?
      > Action › /show touchpoints
      There are no touchpoints yet.
      """)
  }
}
