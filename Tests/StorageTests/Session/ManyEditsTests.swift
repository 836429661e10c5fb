import Testing
import Workshop

@testable import Storage

/// A table brought in makes thousands of things in one turn.
@Suite struct ManyEditsTests {
  static let count = 10_000

  private static func touchpoint(_ number: Int) -> Edit {
    .add(
      .touchpoint, Identifier("touch-\(number)"),
      [
        FieldValues("Stage", ["stage-\(number % 5)"]), FieldValues("Persona", ["dana"]),
        FieldValues("Name", ["Checks stock \(number)"]), FieldValues("Emotion", ["-1"]),
        FieldValues("Pain", ["stock is hidden\nat night"]),
      ], place: nil)
  }

  /// Looking through all the others for each of them takes minutes instead of seconds.
  @Test(.timeLimit(.minutes(2)))
  func `ten thousand things are kept as one turn, and taken back as one`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    let empty = sitting.session
    let edits = (0..<Self.count).map(Self.touchpoint)
    try sitting.say(edits)
    let loaded = try reading(path)
    #expect(loaded.session == sitting.session)
    #expect(loaded.session.touchpoints.count == Self.count)
    #expect(loaded.minutes.count == Self.count)
    try sitting.say(edits.reversed().map(\.inverse))
    #expect(sitting.session == empty)
    #expect(try reading(path).session == empty)
  }

  @Test func `records are found after things came and went anywhere`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(["a", "b", "c", "d"].map { Sample.stage($0) })
    try sitting.say(Sample.stage("e", at: 1), .remove(.stage, "a", [], place: 0))
    try sitting.say(
      Sample.stage("f", at: 0), .move(.stage, "d", from: 4, to: 1),
      .remove(.stage, "b", [], place: 3), Sample.stage("b"))
    for id in sitting.session.stages.members.map(\.id) {
      try sitting.say(Sample.revise(.stage, id, "Exit", from: [], to: ["\(id.text) ends"]))
    }
    #expect(sitting.session.stages.members.map(\.id) == ["f", "d", "e", "c", "b"])
    #expect(try reading(path).session == sitting.session)
  }
}
