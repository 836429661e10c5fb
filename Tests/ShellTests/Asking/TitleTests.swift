import Storage
import Testing
import Workshop

@testable import Shell

/// Things are called by their names wherever an answer is said again.
@Suite struct TitleTests {
  private static func sitting() -> ShellTranscript {
    var session = Team.session(openings: ["show stock"])
    for (id, name) in [("calls-three-shops", "Calls a shop"), ("pays", "Pays"), ("pays-2", "Pays")]
    {
      try? session.apply(
        .add(.touchpoint, Identifier(id), [FieldValues("Name", [name])], place: nil))
    }
    var sitting = ShellTranscript(
      after: ["/goto opportunity.touchpoints o1"], guide: BuiltInGuides.stepByStep, session: session
    )
    sitting.forget()
    return sitting
  }

  @Test func `a link is said back, kept ready and undone by its name`() {
    Self.sitting().expect(
      """
      > Touchpoint › calls
      Saved: Calls a shop.

      show stock
      What kind is it? [opportunity.kind]
        1 fix a touchpoint  4 new service       7 automation
        2 message           5 after-sales care  8 training
        3 personalise       6 retention         9 other
      Optional: an empty line passes.
      > Kind › /back

      show stock
      Which touchpoints does it concern? [opportunity.touchpoints]
        1 Calls a shop
        2 Pays: touchpoint
        3 Pays: touchpoint
      It stands at: Calls a shop
      Enter keeps it as it is.
      > Touchpoint › {Calls a shop} ⏎
      Left as it was.

      show stock
      What kind is it? [opportunity.kind]
      1 to 9, or a name; /again lists them, Tab completes.
      Optional: an empty line passes.
      > Kind › /minutes 2
      09:00 ana: went on from opportunity.touchpoints o1
      09:00 ana: touchpoints of "show stock": Calls a shop
      > Kind › /undo
      Undone: Touchpoint: "Calls a shop" is gone again.

      show stock
      Which touchpoints does it concern? [opportunity.touchpoints]
        1 Calls a shop
        2 Pays: touchpoint
        3 Pays: touchpoint
      """)
  }

  @Test func `on coming back the last answers are told by name`() {
    var sitting = Self.sitting()
    for line in ["calls", ""] { sitting.type(line) }
    #expect(
      sitting.resumed().text.contains("Touchpoint (show stock): Calls a shop\n"))
  }

  @Test
  func `of two with the same name the short name stands ready, or the wrong one would be taken`() {
    var sitting = Self.sitting()
    for line in ["3", "/back"] { sitting.type(line) }
    #expect(sitting.engine.prompt.prefill == "pays-2")
  }

  @Test func `what could be meant is told by name, or by short names where these are the same`() {
    #expect(
      Self.sitting().said(to: "pay").hasPrefix(
        "\"pay\" could be pays (touchpoint) or pays-2 (touchpoint)."))
    var sitting = Self.sitting()
    sitting.type("/rename pays-2 Pays at the till")
    #expect(sitting.said(to: "pay").hasPrefix("\"pay\" could be Pays or Pays at the till."))
  }

  @Test func `a set of stages is said back by its stages, and is no decision`() {
    let sitting = Team.sitting(at: "map.stage_set", openings: [])
    let stages = "Awareness, Consideration, Decision"
    #expect(sitting.said(to: "awareness-to-decision").hasPrefix("Saved: \(stages).\n"))
    #expect(sitting.engine.session.decisions.isEmpty)
  }

  @Test func `a room may begin from stages of its own`() {
    var sitting = Team.sitting(at: "map.stage_set", openings: [])
    #expect(sitting.said(to: "our own").hasPrefix("Saved.\n"))
    sitting.type("our own")
    #expect(sitting.said(to: "").hasPrefix("At least one is needed here."))
    #expect(sitting.said(to: "Try it out").hasPrefix("Saved."))
  }
}
