import Shell
import Testing
import Workshop

/// What happens in the shell when the files were changed by hand meanwhile.
@Suite struct HandEditTests {
  private static func changed(
    _ kind: EntityKind, _ id: Identifier, _ field: String, to values: [String],
    in sitting: ShellTranscript
  ) throws -> ShellTranscript {
    var sitting = sitting
    try sitting.byHand([
      sitting.engine.session.setting(field, of: Reference(kind, id), to: values)
    ])
    return sitting
  }

  @Test func `an answer changed by hand since is told, not forced back`() throws {
    let sitting = try Self.changed(
      .facts, "session", "Mode", to: ["remote"],
      in: ShellTranscript(after: ["Van parts", "hybrid"]))
    sitting.expect(
      """
      > Date › /undo
      That cannot be taken back: "mode" of the workshop was changed by hand since and
      now says "remote". /edit session.mode changes it.

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `an answer taken away by hand is asked for again`() throws {
    let sitting = try Self.changed(
      .facts, "session", "Mode", to: [],
      in: ShellTranscript(after: ["Van parts", "hybrid", "12 Mar"]))
    #expect(sitting.engine.questionName == "workshop.mode")
  }

  @Test func `a list item changed by hand leaves the others to undo`() throws {
    var sitting = try Self.changed(
      .facts, "session", "GroundRule", to: ["Silence first", "Park it"],
      in: ShellTranscript(after: TeamGuide.answers(upTo: "Park it")))
    sitting.type("/undo")
    #expect(sitting.text.contains("changed by hand"))
    #expect(sitting.engine.session.facts.groundRules == ["Silence first", "Park it"])
  }

  @Test
  func `what cannot be taken back does not stand in the way of what can`() throws {
    var sitting = try Self.changed(
      .facts, "session", "Mode", to: ["remote"],
      in: ShellTranscript(after: ["Van parts", "hybrid"]))
    sitting.type("/undo")
    sitting.type("/undo")
    #expect(sitting.engine.session.facts.name == nil)
  }
}
