import Testing
import Workshop

@testable import Shell

/// What is said to mend the words before: `no wait, …`, `actually …`.
@Suite struct SpokenCorrectionTests {
  @Test func `a correction is asked about and stands in place of the last line`() throws {
    try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"]).expect(
      """
      > Stage › no wait, Wonder
      In place of the last line, “Notice”, or one more?
      Type instead to put in its place: Wonder. Type more for one more; mend puts the
        last line ready to be changed.
      > In its place › instead
      Undone: Stage: the stage "Notice" is gone again.
      Wonder
      > Stage › actually Compare prices
      In place of the last line, “Wonder”, or one more?
      Type instead to put in its place: Compare prices. Type more for one more; mend
        puts the last line ready to be changed.
      > In its place › more
      Compare prices
      > Stage › wait for the bus
      wait for the bus
      > Stage › oops
      Nothing was kept or changed. /undo takes the last line back, /edit mends another
      one.
      """)
  }

  @Test func `the last line can be put ready to be changed`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice it"])
    for line in ["sorry, I meant something else", "mend"] { sitting.type(line) }
    #expect(sitting.engine.prompt.prefill == "Notice it")
    #expect(sitting.engine.session.stages.isEmpty)
  }

  @Test(arguments: [
    ("actions.lines", "Ana rings the bank by 20 April", "actually by 15 May"),
    ("actions.lines", "Ana rings the bank by 20 April", "no, the depot, not the bank"),
    ("kpis.signs", "no-shows: 12 a week to 4 by June, Bo", "actually 15 not 12"),
    ("kpis.signs", "no-shows: 12 a week to 4 by June, Bo", "sorry: Cleo"),
    ("kpis.signs", "no-shows: 12 a week to 4 by June, Bo", "wait, not 12 but 15"),
    ("kpis.signs", "no-shows: 12 a week to 4 by June, Bo", "not Bo but Cleo"),
    ("actions.lines", "Ana rings the bank by 20 April", "by 15 May instead"),
    ("actions.lines", "Ana rings the bank about the fee by 20 April", "no wait, Bo rings the bank"),
  ])
  func `a part of a line that is said anew stands in it`(
    form: String, line: String, correction: String
  ) throws {
    let expected = [
      "actually by 15 May": "Ana rings the bank by 15 May",
      "no, the depot, not the bank": "Ana rings the depot by 20 April",
      "actually 15 not 12": "no-shows: 15 a week to 4 by June, Bo",
      "sorry: Cleo": "no-shows: 12 a week to 4 by June, Cleo",
      "wait, not 12 but 15": "no-shows: 15 a week to 4 by June, Bo",
      "not Bo but Cleo": "no-shows: 12 a week to 4 by June, Cleo",
      "by 15 May instead": "Ana rings the bank by 15 May",
      "no wait, Bo rings the bank": "Bo rings the bank about the fee by 20 April",
    ]
    var sitting = try WallTeam.asking(at: form, with: .ideas, after: ["", line])
    sitting.type(correction)
    let told = sitting.text.replacing("\n  ", with: " ")
    #expect(told.contains("Enter puts in its place: \(expected[correction] ?? "?")."))
  }

  @Test(arguments: ["what is a stage?", "what do these signs mean?", "where are we?"])
  func `a question to whoever leads is no line`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"])
    sitting.type(line)
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice"])
  }

  @Test func `what nobody can be asked about stays as it was typed`() throws {
    var sitting = try WallTeam.sitting(at: "stages.lines", with: .people, after: ["", "Notice"])
    sitting.type("no wait, Wonder")
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice", "no wait, Wonder"])
  }

  @Test func `a number with what is said of its step is no step`() throws {
    try WallTeam.asking(at: "touchpoints", with: .steps).expect(
      """
      > Step 4 › 2 isn't by phone
      That speaks of touchpoint 2, asks the app. /edit 2 mends it, /delete 2 takes it
      off.
      > Step 4 › {2 isn't by phone} 2 clerks look at it
      Step 4: 2 clerks look at it
      """)
  }

  @Test func `a row may be that of somebody else`() throws {
    try WallTeam.asking(at: "emotion", with: .steps).expect(
      """
      > Row › Ana -1 0 2
      Ana: 3 numbers: -1 0 2
      > Row › Bo same as Ana
      Bo: 3 numbers: -1 0 2
      > Row › Cleo: like Bo
      Cleo: 3 numbers: -1 0 2
      > Row › Ana as Dora
      A row is a name and its numbers, as in: name › 0 1 -1 -2 …, one number a step;
      or fingers 4: 0 2 1 1 0, how many for each of -2 to 2
      """)
  }

  @Test func `a rating is mended by what changes`() throws {
    try WallTeam.asking(at: "ideas.ratings", with: .ideas, after: Array(repeating: "", count: 5))
      .expect(
        """
        > Rate › a: 4 2 3
        a, a lamp that blinks: helps the customer: 4; effort for us: 2; how sure we are:
           3
        > Rate › a: sure 5
        a, a lamp that blinks: how sure we are: 5
        > Rate › b: high, low, 3
        “high” is no number from 1 to 5.
        """)
  }
}
