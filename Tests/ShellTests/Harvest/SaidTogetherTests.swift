import Testing
import Workshop

@testable import Shell

/// What a room says in one breath goes where each part of it belongs.
@Suite struct SaidTogetherTests {
  @Test func `two people's hopes in one line are two`() throws {
    var sitting = try WallTeam.sitting(at: "open", with: .people, after: [""])
    sitting.type("Ana: a calmer night. Bo: fewer calls at two")
    let hopes = sitting.engine.session.participants.members.map(\.hope)
    #expect(hopes == ["a calmer night.", "fewer calls at two", nil], "\(sitting.text)")
  }

  @Test func `what is said of two steps in one line goes to two`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: [""])
    for line in ["Ana › -2 -1 1", "", "1 ! cannot tell; 2 ! the app is slow"] { sitting.type(line) }
    let pains = sitting.engine.session.touchpoints.members.map(\.pain)
    #expect(pains == ["cannot tell", "the app is slow", nil], "\(sitting.text)")
  }

  @Test func `two people's promises in one line are two`() throws {
    var sitting = try WallTeam.sitting(at: "close", with: .ideas, after: [""])
    let line = "Ana prints the real times by 12 June; Bo writes the night script by Friday week"
    for _ in 0..<4 where sitting.engine.session.actions.isEmpty { sitting.type(line) }
    let actions = sitting.engine.session.actions.members
    #expect(actions.map(\.owner) == ["Ana", "Bo"], "\(sitting.text)")
    #expect(actions.last?.title?.contains("week") == false, "\(sitting.text)")
  }

  @Test func `a pain said again in fewer words is mended, and one said again stands`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: [""])
    for line in ["Ana › -2 -1 1", "", "1 ! cannot tell late from neverx5", "1 ! cannot tell late"] {
      sitting.type(line)
    }
    let pain = { sitting.engine.session.touchpoints.first?.pain }
    #expect(pain() == "cannot tell late", "\(sitting.text)")
    for line in ["1 ! the sign is dark", "1 ! cannot tell late"] { sitting.type(line) }
    #expect(pain() == "cannot tell late; the sign is dark", "\(sitting.text)")
  }

  @Test func `a thought parked while a deletion is asked about is kept`() {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "calls three shops"))
    for line in ["/delete calls three shops", "/park who pays for returns?"] { sitting.type(line) }
    #expect(
      sitting.engine.session.parked.members.map(\.text) == ["who pays for returns?"],
      "\(sitting.text)")
    #expect(sitting.engine.session.touchpoints.count == 1)
  }

  @Test func `a stage said again mends the stage that is there`() throws {
    var sitting = try WallTeam.sitting(at: "stages.lines", with: .people, after: [""])
    for line in ["Waits: know when it comes", "waits: know whether it comes"] { sitting.type(line) }
    #expect(sitting.engine.session.stages.count == 1, "\(sitting.text)")
    #expect(sitting.engine.session.stages.first?.customerGoal == "know whether it comes")
  }

  @Test(arguments: ["no idea", "nobody knows", "unknown", "Don’t know"])
  func `an answer that nobody knows is unknown, in whatever words`(line: String) {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Van parts"))
    for typed in ["/goto purpose.statement", line] { sitting.type(typed) }
    let purpose = sitting.engine.session.values(
      of: "Statement", on: Reference(.purpose, "purpose"))
    #expect(purpose == ["unknown"], "\(sitting.text)")
  }

  @Test(arguments: [
    ("matters to them: no waiting", "Psychographic", "no waiting"),
    ("m no waiting", "Psychographic", "no waiting"),
    ("in the way: the dark display", "Challenge", "the dark display"),
  ])
  func `a note begins with its letter or with its words`(line: String, field: String, note: String)
    throws
  {
    var sitting = try WallTeam.sitting(at: "persona.notes", with: .people)
    for _ in 0..<8 where sitting.engine.prompt.text != "Note › " { sitting.type("") }
    sitting.type(line)
    #expect(
      sitting.engine.session.values(of: field, on: Reference(.persona, "mara")) == [note],
      "\(sitting.text)")
  }
}
