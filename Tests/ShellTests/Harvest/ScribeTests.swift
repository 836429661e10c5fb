import Testing
import Workshop

@testable import Shell

/// Lines that others typed in windows of their own.
@Suite struct ScribeTests {
  private static let lines = [
    ScribeLine(scribe: "bo", number: 1, text: "waits #stop"),
    ScribeLine(scribe: "cleo", number: 1, text: "#bus"),
    ScribeLine(scribe: "bo", number: 2, text: "sits down #bus"),
  ]

  @Test func `they are taken in the order in which they came, and offered only once`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.type("/take")
    #expect(sitting.request == .inbox)
    let turn = sitting.engine.take(Self.lines, at: ShellTranscript.start)
    #expect(sitting.engine.session.touchpoints.members.map(\.action) == ["waits", "sits down"])
    #expect(turn.told.contains { $0.text.hasPrefix("Line 2: What do they do there?") })
    #expect(ScribeLine.taken(from: "bo", in: sitting.engine.session) == 2)
    #expect(ScribeLine.taken(from: "cleo", in: sitting.engine.session) == 1)
    sitting.type("/undo")
    #expect(sitting.engine.session.touchpoints.count == 1)
    #expect(ScribeLine.taken(from: "bo", in: sitting.engine.session) == 2)
  }

  @Test func `Enter never takes what somebody else wrote`() throws {
    let stage = StagedRoom()
    var conversation = stage.conversation(guide: WallTeam.guide, isInteractive: false)
    conversation.inbox = { _ in Self.lines }
    conversation.open()
    _ = conversation.take(.line("", removed: 0))
    #expect(conversation.engine.session.touchpoints.isEmpty)
    #expect(
      ScribeWords.waiting(Self.lines).text
        == "3 lines from the scribes bo, cleo: /take brings them in.")
  }

  @Test func `without an open form they wait`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages)
    let turn = sitting.engine.take(Self.lines, at: ShellTranscript.start)
    #expect(turn.minutes.isEmpty && ScribeLine.taken(from: "bo", in: sitting.engine.session) == 0)
  }

  @Test func `a scribe sees the marks and nothing that was said`() throws {
    let session = try WallTeam.sitting(at: "touchpoints", with: .steps).engine.session
    let words = ScribeWords.opening(
      session, WallTeam.guide, count: 0, words: SpokenWords(), on: ShellTranscript.start.day)
    #expect(!words.contains { $0.text.contains("dark display") })
  }

  @Test func `sheets are text to print`() throws {
    try WallTeam.sitting(at: "emotion", with: .ideas, after: [""]).expect(
      """
      > Row › /sheet
      /sheet scores: a number for each step, from each person
      /sheet dots: dots for what is put up for choice
      /sheet persona: the headings of a persona, with room to write
      /sheet cards: cards for what happens on the way
      > Row › /sheet scores

      Sheet A · How does Mara feel at each step?
      Alone: a number from -2, very bad, to 2, very good, behind each step.
      1 looks at the dark display  ____
      2 asks the app  ____
      3 nods to the driver  ____
      Rows typed from it begin with its letter, as in A Ana › 0 1 -1 …; they keep its
      numbers, whatever is put in between later.
      > Row › /sheet dots

      Which do we take on?
      Alone: a dot for each that you would begin with; two at most on one.
      a a lamp that blinks  ____
      b the desk rings back  ____
      c print the real times  ____
      > Row › /sheet poster
      There is no sheet called poster.
      /sheet scores: a number for each step, from each person
      /sheet dots: dots for what is put up for choice
      /sheet persona: the headings of a persona, with room to write
      /sheet cards: cards for what happens on the way
      """)
  }
}
