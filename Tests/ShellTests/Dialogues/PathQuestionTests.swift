import Storage
import Testing
import Workshop

@testable import Shell

/// A further person: the path of the first can come along.
@Suite struct PathQuestionTests {
  /// Mara's path stands on the wall, and Óscar is on the list.
  private static func session() throws -> Session {
    var session = try WallTeam.sitting(at: "touchpoints", with: .steps).engine.session
    let more: [Edit] = [
      .add(.persona, "oscar", [FieldValues("Name", ["Óscar"])], place: nil),
      session.setting("Channel", of: Reference(.touchpoint, "asks-app"), to: ["app"]),
      session.setting(
        "Action", of: Reference(.touchpoint, "asks-app"), to: ["asks the app [ride-along]"]),
      session.setting("Thought", of: Reference(.touchpoint, "asks-app"), to: ["where is it"]),
      session.setting("Emotion", of: Reference(.touchpoint, "asks-app"), to: ["-1"]),
    ]
    for edit in more { try session.apply(edit) }
    return session
  }

  private static func sitting(_ guide: Guide, at place: String) throws -> ShellTranscript {
    var sitting = ShellTranscript(guide: guide, session: try session())
    sitting.engine.options.mayAsk = true
    sitting.type("/goto \(place)")
    sitting.forget()
    return sitting
  }

  private static func path(of persona: Identifier, in session: Session) -> [Touchpoint] {
    session.touchpoints.members.filter { $0.persona == persona }
  }

  @Test(arguments: ["as for Mara", "as for mara", "yes", "same as Mara"])
  func `question by question it comes along, but for what they think and feel`(line: String)
    throws
  {
    var sitting = try Self.sitting(
      BuiltInGuides.stepByStep, at: "touchpoint.action oscar wait")
    sitting.type(line)
    let path = Self.path(of: "oscar", in: sitting.engine.session)
    #expect(
      path.map(\.action) == ["looks at the dark display", "asks the app", "nods to the driver"])
    #expect(path.map(\.stage) == ["wait", "wait", "ride"])
    #expect(path.map(\.channels) == [[], ["app"], []])
    #expect(path.allSatisfy { $0.thought == nil && $0.emotion == nil })
    #expect(Self.path(of: "mara", in: sitting.engine.session).count == 3)
    sitting.type("/undo")
    #expect(Self.path(of: "oscar", in: sitting.engine.session).isEmpty)
  }

  @Test func `question by question it is asked and told`() throws {
    let sitting = try Self.sitting(
      BuiltInGuides.stepByStep, at: "touchpoint.action oscar wait")
    sitting.expect(
      """
      > Path › /again

      Whose way does Óscar go?
      As for Mara (3 steps) brings that path along: what they do, where, and who
      stands behind it. What Óscar thinks and feels is asked of each step. Enter: a
      path of their own, from the start.
      > Path › somebody
      Type as for Mara; Enter: a path of their own.
      > Path › as for Mara
      3 steps come along from Mara.
      Sources stay with Mara. Say what is different: /edit changes a step, /delete
      takes one off, a new line adds one.

      Óscar › Wait at the stop
      Silently, one per line: what does the customer do here? [touchpoint.action]
      One a line; an empty line ends the list.
      """)
  }

  @Test func `at the wall it is asked before the first list of theirs`() throws {
    var sitting = try Self.sitting(BuiltInGuides.halfDay, at: "touchpoints")
    for _ in 0..<8 where sitting.engine.prompt.text != "Path › " { sitting.type("") }
    sitting.forget()
    sitting.expect(
      """
      > Path › as for Mara
      3 steps come along from Mara.
      Sources stay with Mara. Say what is different: /edit changes a step, /delete
      takes one off, a new line adds one.

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 3 › ⏎

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      """)
  }

  @Test func `Enter leaves it, and it is not asked again`() throws {
    var sitting = try Self.sitting(
      BuiltInGuides.stepByStep, at: "touchpoint.action oscar wait")
    #expect(sitting.engine.prompt.text == "Path › ")
    sitting.type("")
    #expect(sitting.engine.prompt.text != "Path › ")
    sitting.type("waves")
    #expect(Self.path(of: "oscar", in: sitting.engine.session).map(\.action) == ["waves"])
  }
}
