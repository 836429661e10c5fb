import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct OutsideTests {
  let home: TemporaryFolder
  let path: String
  let file = "van-parts/stages.rec"

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
  }

  private func begin() throws -> FolderSession {
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("a"), Sample.stage("b"), Sample.stage("c"))
    return sitting
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (String) -> String
    let edits: [Edit]
  }

  static let shapes: [Shape] = [
    Shape(
      testDescription: "append", change: { $0 + "\nId: d\nName: d\n" },
      edits: [.add(.stage, "d", [FieldValues("Name", ["d"])], place: nil)]),
    Shape(
      testDescription: "insert",
      change: { $0.replacing("Id: b\n", with: "Id: d\nName: d\n\nId: b\n") },
      edits: [.add(.stage, "d", [FieldValues("Name", ["d"])], place: 1)]),
    Shape(
      testDescription: "reorder",
      change: {
        $0.replacing("Id: a\nName: a\n\n", with: "").appending("\nId: a\nName: a\n")
      },
      edits: [.move(.stage, "a", from: 0, to: 2)]),
    Shape(
      testDescription: "delete", change: { $0.replacing("Id: b\nName: b\n\n", with: "") },
      edits: [.remove(.stage, "b", [FieldValues("Name", ["b"])], place: 1)]),
    Shape(
      testDescription: "truncate",
      change: { String($0[..<($0.firstRange(of: "Id: b")?.lowerBound ?? $0.endIndex)]) },
      edits: [
        .remove(.stage, "c", [FieldValues("Name", ["c"])], place: 2),
        .remove(.stage, "b", [FieldValues("Name", ["b"])], place: 1),
      ]),
    Shape(
      testDescription: "replace",
      change: { $0.replacing("Name: b", with: "Name: B\nExit: pays\nMood: up") },
      edits: [
        .revise(.stage, "b", [FieldChange("Name", before: ["b"], after: ["B"])]),
        .revise(.stage, "b", [FieldChange("Exit", before: [], after: ["pays"])]),
        .revise(.stage, "b", [FieldChange("Mood", before: [], after: ["up"])]),
      ]),
    Shape(
      testDescription: "comment and blanks", change: { "# mine\n\n\n" + $0 + "\n\n" }, edits: []),
    Shape(testDescription: "a byte order mark", change: { "\u{FEFF}" + $0 }, edits: []),
    Shape(
      testDescription: "lines ended as on Windows", change: { $0.replacing("\n", with: "\r\n") },
      edits: []),
  ]

  @Test(arguments: shapes)
  func `what others change is taken in record by record and never overwritten`(
    shape: Shape
  ) throws {
    var sitting = try begin()
    try home.edit(file, shape.change)
    let theirs = try home.ownText(file)
    #expect(try sitting.lookOutside() == shape.edits.map { .takenIn($0, file: "stages.rec") })
    #expect(try home.ownText(file) == theirs)
    #expect(try reading(path).session == sitting.session)
    let kept = try reading(path).minutes.minutes.map(\.edit)
    #expect(Array(kept.dropFirst(3)) == shape.edits)
    #expect(try sitting.lookOutside() == [])
  }

  @Test(arguments: shapes)
  func `an answer given meanwhile joins what others changed`(shape: Shape) throws {
    var sitting = try begin()
    try home.edit(file, shape.change)
    let changes = try sitting.say(
      Sample.revise(.stage, "a", "CustomerGoal", from: [], to: ["find it"]))
    #expect(changes == shape.edits.map { .takenIn($0, file: "stages.rec") })
    try sitting.take(changes)
    #expect(sitting.session.stages["a"]?.customerGoal == "find it")
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `what a hand wrote in its own words stays in them`() throws {
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stock)
    let touchpoints = "van-parts/touchpoints.rec"
    try home.edit(touchpoints) {
      $0.replacing("Emotion: -1", with: "Emotion: sad\nOnline:\ttrue\nword: cross\nEVIDENCE: x")
    }
    let theirs = try home.ownText(touchpoints)
    #expect(try sitting.lookOutside().count == 4)
    #expect(try reading(path).session == sitting.session)
    #expect(try home.ownText(touchpoints) == theirs)
    #expect(sitting.session.touchpoints["checks-stock"]?.online == true)
    #expect(sitting.session.touchpoints["checks-stock"]?.emotion == nil)
    try sitting.say(Sample.revise(.touchpoint, "checks-stock", "Pain", from: [], to: ["hidden"]))
    let wanted = theirs.replacing("\ttrue\n", with: "\ttrue\nPain: hidden\n")
    #expect(try home.ownText(touchpoints) == wanted)
  }

  @Test func `a file deleted meanwhile leaves its things in the minutes`() throws {
    var sitting = try begin()
    try home.remove(file)
    #expect(try sitting.lookOutside().count == 3)
    #expect(sitting.session.stages.isEmpty)
    try sitting.say(Sample.stage("d"))
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `a field changed on both sides is a conflict, and the hand is right`() throws {
    var sitting = try begin()
    try home.edit(file) { $0.replacing("Name: b", with: "Name: theirs\nExit: pays") }
    let changes = try sitting.say(
      .revise(
        .stage, "b",
        [
          FieldChange("Name", before: ["b"], after: ["ours"]),
          FieldChange("CustomerGoal", before: [], after: ["find it"]),
        ]))
    #expect(
      changes == [
        .conflict(
          Sample.revise(.stage, "b", "Name", from: ["ours"], to: ["theirs"]), file: "stages.rec"),
        .takenIn(Sample.revise(.stage, "b", "Exit", from: [], to: ["pays"]), file: "stages.rec"),
      ])
    try sitting.take(changes)
    #expect(sitting.session.stages["b"]?.name == "theirs")
    #expect(sitting.session.stages["b"]?.customerGoal == "find it")
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `an answer about a thing others removed is a conflict`() throws {
    var sitting = try begin()
    try home.edit(file) { $0.replacing("Id: b\nName: b\n\n", with: "") }
    let changes = try sitting.say(Sample.revise(.stage, "b", "Exit", from: [], to: ["pays"]))
    let values = [FieldValues("Name", ["b"]), FieldValues("Exit", ["pays"])]
    #expect(
      changes == [.conflict(.remove(.stage, "b", values, place: 1), file: "stages.rec")])
  }

  @Test func `the same answer on both sides is no conflict`() throws {
    var sitting = try begin()
    try home.edit(file) { $0.replacing("Name: b", with: "Name: same") }
    let changes = try sitting.say(
      Sample.revise(.stage, "b", "Name", from: ["b"], to: ["same"]))
    #expect(changes == [])
    #expect(try reading(path).session == sitting.session)
  }

  @Test(arguments: [
    "<<<<<<< ours\n", "Name\n",
  ])
  func `a file that cannot be read is told, left alone, and written once it can be`(
    prefix: String
  ) throws {
    var sitting = try begin()
    let sound = try home.text(file)
    try home.put(prefix + sound, file)
    #expect(problem { try lookOutside(&sitting) }.map(isSyntax) == true)
    let found = problem { try say(&sitting, Sample.stage("d")) }
    #expect(found.map(isSyntax) == true)
    #expect(sitting.folder.hasUnsaved == true)
    #expect(try home.text(file) == prefix + sound)
    try home.put(sound, file)
    #expect(try sitting.folder.keep([], session: sitting.session) == [])
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `a file put in place anew with the same bytes is no change`() throws {
    var sitting = try begin()
    let bytes = try home.bytes(file)
    try home.remove(file)
    try home.put(bytes, file)
    #expect(try sitting.lookOutside() == [])
    try sitting.say(Sample.stage("d"))
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `things put into any other order take the fewest moves`() throws {
    let names = (0..<9).map { "s\($0)" }
    var old = Session()
    for name in names { try old.apply(Sample.stage(name)) }
    var new = Session()
    for name in ["s3", "s4", "x", "s0", "s8", "s1", "s2", "s7", "y"] {
      try new.apply(Sample.stage(name))
    }
    let edits = SessionDifference.edits(from: old, to: new, kinds: [.stage])
    for edit in edits { try old.apply(edit) }
    #expect(old == new)
    #expect(edits.filter { if case .move = $0 { true } else { false } }.count == 3)
  }

  private func isSyntax(_ problem: StorageProblem) -> Bool {
    if case .syntax = problem { true } else { false }
  }

  private func say(_ sitting: inout FolderSession, _ edit: Edit) throws {
    try sitting.say(edit)
  }

  private func lookOutside(_ sitting: inout FolderSession) throws {
    _ = try sitting.lookOutside()
  }
}
