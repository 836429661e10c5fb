import Storage
import Testing
import Workshop

@testable import Shell

/// The room talks where it saw two different customers, and nowhere else.
@Suite struct FarApartTests {
  /// The room screen, three rows, and the end of the rows.
  private static func scored(_ rows: String...) throws -> ShellTranscript {
    try WallTeam.sitting(at: "emotion", with: .steps, after: [""] + rows + [""])
  }

  @Test func `where the ends lie apart the room talks, the widest first`() throws {
    let rows = ["Ana › -2 2 1", "Bo › 1 2 1", "Cleo › 2 -1 1"]
    try WallTeam.sitting(at: "emotion", with: .steps, after: [""] + rows).expect(
      """
      > Row › ⏎

      You stand far apart here. Two minutes each, the widest first: what did each end
      see or hear? Two different customers: /park the second for a map of their own.
        1 looks at the dark display: from -2 to +2
        2 asks the app: from -1 to +2
      number: what both ends saw; an empty line says that you talked
      For example: 1: what Ana sees there, and what the others see
      One a line; an empty line ends. ? says more.
      > Both saw › 1
      What did both ends see?
      > Both saw › {1} 1: Ana waits at night, Cleo sells by day
      1, looks at the dark display: what both ends of the room saw: Ana waits at
         night, Cleo sells by day
      > Both saw › ⏎

      What happens to Mara there? Say it of the lowest points and of the best ones.
        1 looks at the dark display: 1, 1 of 3 below zero
        2 asks the app: 2, 1 of 3 below zero
        3 nods to the driver: 1
      number ! what hurts @cause; number * what delights
      @ stands before one of: communication, process, information, time, cost, access,
        trust, other.
      For example: 1 ! what hurts Mara there @information
      One a line; an empty line ends. ? says more.
      """)
  }

  @Test func `Enter says that they talked, and the check is content`() throws {
    var sitting = try Self.scored("Ana › -2 2 1", "Bo › 1 2 1", "Cleo › 2 -1 1")
    sitting.type("")
    let session = sitting.engine.session
    #expect(session.touchpoints["dark-display"]?.talk == "talked about")
    #expect(session.touchpoints["nods"]?.talk == nil)
    #expect(session.touchpoints.farApart.isEmpty)
    sitting.type("/undo")
    #expect(sitting.engine.session.touchpoints.farApart.count == 2)
  }

  @Test func `once some were talked about, those that move up are not said to be`() throws {
    var session = Session()
    for number in 1...5 {
      try session.apply(
        .add(
          .touchpoint, Identifier("step-\(number)"),
          [FieldValues("Name", ["step \(number)"]), FieldValues("Scores", ["-2 2 2"])], place: nil))
    }
    #expect(session.touchpoints.untold.map(\.id.text) == ["step-1", "step-2", "step-3"])
    try session.apply(
      session.setting("Talk", of: Reference(.touchpoint, "step-2"), to: ["two customers"]))
    #expect(session.touchpoints.untold.map(\.id.text) == ["step-1", "step-3"])
    #expect(session.touchpoints.farApart.count == 4)
  }

  @Test func `counted fingers tell what they replace`() throws {
    var sitting = try WallTeam.sitting(
      at: "emotion", with: .steps, after: ["", "Ana › -2 2 1", "Bo › 1 2 1", "Cleo › 2 -1 1"])
    sitting.type("fingers 1: 1 1 1 0 0")
    #expect(
      sitting.text.replacing("\n", with: " ").contains(
        "It stands instead of 3 numbers that stood there"), "\(sitting.text)")
    sitting.type("/undo")
    #expect(sitting.engine.session.touchpoints["dark-display"]?.scores == [-2, 1, 2])
  }

  @Test func `where nobody stands apart there is no talk`() throws {
    let sitting = try Self.scored("Ana › -2 2 1", "Bo › -1 1 1", "Cleo › -2 1 1")
    #expect(sitting.engine.prompt.text.hasPrefix("Hurts or delights"))
  }
}
