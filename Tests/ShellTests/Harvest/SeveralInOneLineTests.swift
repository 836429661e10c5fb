import Testing
import Workshop

@testable import Shell

/// Several things that came in one line with commas: asked where somebody is there, told elsewhere.
@Suite struct SeveralInOneLineTests {
  @Test func `stages in one line are parted with one key, and 1 keeps them one`() throws {
    try WallTeam.asking(at: "stages.lines", with: .people).expect(
      """
      > Stage › Notice, compare prices, buy
      One or 3? Enter takes 3, 1 keeps it as one.
      > One or 3 › 3
      Notice
      compare prices
      buy
      3 lines taken.
      > Stage › Notice, compare again, buy
      One or 3? Enter takes 3, 1 keeps it as one.
      > One or 3 › maybe
      One or 3? Enter takes 3, 1 keeps it as one.
      > One or 3 › 1
      Notice, compare again, buy
      """)
  }

  @Test func `ideas in one line are parted, and one line of many words is one`() throws {
    var sitting = try WallTeam.asking(at: "ideas.lines", with: .ideas)
    for _ in 0..<8 where !sitting.engine.prompt.text.hasPrefix("Idea") { sitting.type("") }
    sitting.forget()
    sitting.expect(
      """
      > Idea d › show the day, ring back, one stockist answers
      One or 3? Enter takes 3, 1 keeps it as one.
      > One or 3 › ⏎
      Idea d: show the day
      Idea e: ring back
      Idea f: one stockist answers
      3 lines taken.
      > Idea g › show the day, the hour, and the name of whoever comes
      Idea g: show the day, the hour, and the name of whoever comes
      """)
  }

  @Test func `people in one line are parted; a name with what somebody does is one`() throws {
    try WallTeam.asking(at: "participants", with: .people, after: []).expect(
      """
      > Person › Dora, Emil, Fay Kim
      One or 3? Enter takes 3, 1 keeps it as one.
      > One or 3 › 3
      Dora
      Emil
      Fay Kim
      3 lines taken.
      > Person › Gus, ticket desk, for callers
      Gus; speaks for: callers; role: ticket desk
      """)
  }

  @Test func `two people with one role are two, and notes behind one letter are notes`() throws {
    try WallTeam.asking(at: "participants", with: .people, after: []).expect(
      """
      > Person › Dora and Emil, both from sales
      One or 2? Enter takes 2, 1 keeps it as one.
      > One or 2 › ⏎
      Dora; role: from sales
      Emil; role: from sales
      2 lines taken.
      """)
    var notes = try WallTeam.asking(at: "persona.notes", with: .people)
    notes.engine.options.mayAsk = false
    for _ in 0..<8 where notes.engine.prompt.text != "Note › " { notes.type("") }
    notes.engine.options.mayAsk = true
    notes.forget()
    notes.expect(
      """
      > Note › w gloves on; rain / one bar of network
      One or 3? Enter takes 3, 1 keeps it as one.
      > One or 3 › ⏎
      what gets in the way: gloves on (w)
      what gets in the way: rain (w)
      what gets in the way: one bar of network (w)
      3 lines taken.
      """)
  }

  @Test func `sources at semicolons are as many; a note behind one is none`() throws {
    var sitting = try WallTeam.asking(at: "participants", with: .people, after: [])
    for _ in 0..<8 where sitting.engine.prompt.text != "Source › " { sitting.type("") }
    sitting.forget()
    sitting.expect(
      """
      > Source › interviews with 5 parents; front desk log, March
      One or 2? Enter takes 2, 1 keeps it as one.
      > One or 2 › ⏎
      interviews with 5 parents
      front desk log; date: March 2027
      2 lines taken.
      > Source › Call log, 40 calls; note: nights only
      Call log; note: nights only; n: 40 (40 calls)
      """)
  }

  @Test func `a day by itself belongs to what was said before it`() throws {
    try WallTeam.asking(at: "actions.lines", with: .ideas).expect(
      """
      > Action › Ana asks the bank
      asks the bank; owner: Ana
      > Action › 20 April
      asks the bank: due: 20 April 2027
      > Action › 3 May
      That is a day. Say what is done.
      """)
  }

  @Test
  func `back in a list takes its last line back, and the question before it once none stands`()
    throws
  {
    try WallTeam.asking(at: "stages.lines", with: .people).expect(
      """
      > Stage › Notice
      Notice
      > Stage › /back
      Undone: Stage: the stage "Notice" is gone again.
      Type it anew, or leave it out. /back once more takes the line before.

      Which stages, in the customer's words? In the order in which they come.
      phase / name: what they try to get done (moves on: how we see it; 60 of 100; how
        long; before us, with us, or after)
      > Stage › Compare
      Compare
      """)
  }

  @Test func `the line that is taken back stands ready to be mended`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    sitting.engine.options.editsLines = true
    for line in ["Notice", "Compare: choose where", "/back"] { sitting.type(line) }
    #expect(sitting.engine.prompt.prefill == "Compare: choose where")
    #expect(sitting.text.contains("It stands ready: an arrow key mends it"))
    sitting.type("/back")
    #expect(sitting.engine.prompt.prefill.isEmpty)
    #expect(sitting.engine.session.stages.count == 0)
  }

  @Test func `a step with its channels is one step and is told`() throws {
    try WallTeam.asking(at: "touchpoints", with: .stages).expect(
      """
      > Step 1 › looks, waits, sighs #phone
      Step 1: looks, waits, sighs; channel: phone
      That reads as 3 in one line. /undo takes it back; then type one a line.
      """)
  }

  @Test func `nobody is asked in a script, about a paste or about phones`() throws {
    let scripted = try WallTeam.sitting(at: "stages.lines", with: .people, after: [""])
    #expect(scripted.said(to: "Notice, compare, buy").contains("That reads as 3 in one line."))
    var pasted = try WallTeam.asking(at: "stages.lines", with: .people)
    pasted.type("Notice, compare, buy\nUse: get there")
    #expect(pasted.engine.prompt.text == "Stage › ")
    #expect(pasted.engine.session.stages.count == 2)
  }

  @Test func `Ctrl-C drops the line, and nothing else can be done before it is settled`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    sitting.type("Notice, compare, buy")
    sitting.type("/undo")
    #expect(sitting.engine.prompt.text == "One or 3 › ")
    #expect(sitting.engine.drop(at: ShellTranscript.start) == [])
    #expect(sitting.engine.prompt.text == "Stage › ")
    #expect(sitting.engine.session.stages.isEmpty)
  }
}
