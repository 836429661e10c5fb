import Storage
import Testing
import Workshop

@testable import Shell

/// Somebody on the journey need not come by at every stage.
@Suite struct AbsenceTests {
  private static func missing(_ sitting: ShellTranscript) -> [String] {
    let walk = sitting.engine.walk
    return walk.missing(in: sitting.engine.session).map { walk.name(of: $0) }
      .filter { $0.hasPrefix("touchpoint.action") }
  }

  @Test func `at the wall: not here ends the stage, and is no gap`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.expect(
      """
      > Step 1 › ⏎
      Nothing is brought in here yet. Enter once more leaves it so. Type: not here, if
      Mara does not come by.
      > Step 1 › not here
      Saved: Mara does not come by here; that is no gap.

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      """)
    sitting.type("not here")
    #expect(Self.missing(sitting) == ["touchpoint.action mara ride"])
    #expect(sitting.engine.session.touchpoints.isEmpty)
    for _ in 0..<2 { sitting.type("/undo") }
    #expect(Self.missing(sitting).count == 2)
    #expect(sitting.engine.prompt.text.hasPrefix("Step 1"))
  }

  @Test func `question by question: not here is an answer`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: ["/one"])
    sitting.expect(
      """
      > Does › Not here.
      Saved: Mara does not come by here; that is no gap.

      Mara › Ride
      Silently, one per line: what does the customer do here? [touchpoint.action]
      One a line; an empty line ends the list.
      """)
    sitting.type("Not here.")
    #expect(Self.missing(sitting) == ["touchpoint.action mara ride"])
  }

  @Test func `where something happens nobody can be absent, and that is said`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.type("waits #bus")
    sitting.type("not here")
    #expect(sitting.engine.session.touchpoints.count == 1)
    #expect(sitting.text.contains("Steps stand here already, so somebody comes by."))
  }
}
