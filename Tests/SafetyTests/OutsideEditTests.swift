import Foundation
import Testing
import Workshop

@testable import Storage

/// A section changed by other hands while the session is open: never overwritten, both sides kept.
@Suite struct OutsideEditTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Whether the file can be read as it is.
    var isReadable = true
    /// Whether the hand and the shell changed the same.
    var isConflict = false
    let change: @Sendable (String) -> String

    init(
      _ name: String, isReadable: Bool = true, isConflict: Bool = false,
      _ change: @escaping @Sendable (String) -> String
    ) {
      testDescription = name
      self.isReadable = isReadable
      self.isConflict = isConflict
      self.change = change
    }
  }

  private static func record(_ number: Int, in text: String) -> String {
    let start = text.firstRange(of: "Id: touch-\(number)\n")?.lowerBound ?? text.endIndex
    let end = text[start...].firstRange(of: "\n\n")?.upperBound ?? text.endIndex
    return String(text[start..<end])
  }

  static let shapes: [Shape] = [
    Shape("append a record") { $0 + "\nId: new\nStage: stage-0\nName: By hand\n" },
    Shape("insert a record") {
      $0.replacing("Id: touch-0\n", with: "Id: new\nStage: stage-0\nName: By hand\n\nId: touch-0\n")
    },
    Shape("reorder records") { text in
      text.replacing(record(0, in: text), with: "") + "\n" + record(0, in: text)
    },
    Shape("delete another record") { text in text.replacing(record(0, in: text), with: "") },
    Shape("delete the same record", isConflict: true) { text in
      text.replacing(record(1, in: text), with: "")
    },
    Shape("truncate to nothing", isConflict: true) { _ in "" },
    Shape("truncate behind the first record", isConflict: true) { text in
      String(text[..<(text.firstRange(of: "Id: touch-1\n")?.lowerBound ?? text.endIndex)])
    },
    Shape("replace another record's value") {
      $0.replacing("Name: Checks stock 0", with: "Name: Looks for stock")
    },
    Shape("replace the same record's other value") {
      $0.replacing("Name: Checks stock 1", with: "Name: Looks for stock")
    },
    Shape("replace the same value", isConflict: true) {
      $0.replacing("Emotion: -1", with: "Emotion: 2")
    },
    Shape("take the same value away", isConflict: true) {
      $0.replacing("Emotion: -1\n", with: "")
    },
    Shape("the same answer on both sides") { $0.replacing("Emotion: -1", with: "Emotion: 1") },
    Shape("add a remark") { "# by hand\n\n" + $0 },
    Shape("add a remark inside the record") {
      $0.replacing("Id: touch-1\n", with: "Id: touch-1\n# by hand\n")
    },
    Shape("add a field of one's own") {
      $0.replacing("Id: touch-1\n", with: "Id: touch-1\nMy_Field: mine\n")
    },
    Shape("add a type of one's own") { $0 + "\n%rec: Mine\n\nId: x\nText: kept\n" },
    Shape("blank lines and blanks") { "\n\n" + $0.replacing("\n\n", with: "\n \t\n\n") },
    Shape("a value that does not fit") {
      $0.replacing("Name: Checks stock 0", with: "Name: Checks stock 0\nOnline: perhaps")
    },
    Shape("CRLF") { $0.replacing("\n", with: "\r\n") },
    Shape("BOM") { "\u{FEFF}" + $0 },
    Shape("conflict markers", isReadable: false) {
      $0.replacing(
        "Emotion: -1\n", with: "<<<<<<< ours\nEmotion: -1\n=======\nEmotion: 0\n>>>>>>>\n")
    },
    Shape("two Ids alike") { text in text + "\n" + record(0, in: text) },
  ]

  private static let answer = Edit.revise(
    .touchpoint, "touch-1", [FieldChange("Emotion", before: ["-1"], after: ["1"])])

  @Test(arguments: shapes)
  func `what others change while it is open is kept, and so is the answer`(shape: Shape) throws {
    let scratch = try Scratch()
    let path = scratch.at("open")
    _ = try SmallSession.build(at: path)
    var folder = try SessionFolder(writing: path, as: "Ana", at: Moment(seconds: 1_800_100_000))
    var session = try folder.load().session
    let file = "\(path)/touchpoints.rec"
    let ours = String(decoding: try Bytes.of(file), as: UTF8.self)
    let theirs = shape.change(ours)
    #expect(theirs != ours)
    try Bytes.put(Array(theirs.utf8), at: file)
    try session.apply(Self.answer)
    let minute = Self.minute(Self.answer, in: folder)
    guard shape.isReadable else {
      #expect(throws: StorageProblem.self) { try folder.keep([minute], session: session) }
      #expect(try Bytes.of(file) == Array(theirs.utf8))
      #expect(folder.hasUnsaved == true)
      try Bytes.put(Array(ours.utf8), at: file)
      #expect(try folder.keep([], session: session) == [])
      #expect(try reading(path).session == session)
      return
    }
    let changes = try folder.keep([minute], session: session)
    let isConflict = changes.contains { if case .conflict = $0 { true } else { false } }
    #expect(isConflict == shape.isConflict)
    for change in changes {
      try session.apply(change.edit)
      try folder.keep([Self.minute(change.edit, in: folder)], session: session)
    }
    try expectBoth(shape, theirs: theirs, session, at: path)
  }

  @Test(arguments: shapes)
  func `what others change between the word of saving and the file is kept, and so is the answer`(
    shape: Shape
  ) throws {
    let scratch = try Scratch()
    let path = scratch.at("open")
    _ = try SmallSession.build(at: path)
    var folder = try SessionFolder(writing: path, as: "Ana", at: Moment(seconds: 1_800_100_000))
    var session = try folder.load().session
    let file = "\(path)/touchpoints.rec"
    let ours = String(decoding: try Bytes.of(file), as: UTF8.self)
    try session.apply(Self.answer)
    let minute = Self.minute(Self.answer, in: folder)
    #expect(try folder.keep([minute], session: session, files: .later) == [])
    #expect(try Bytes.of(file) == Array(ours.utf8))
    let theirs = shape.change(ours)
    try Bytes.put(Array(theirs.utf8), at: file)
    guard shape.isReadable else {
      #expect(throws: StorageProblem.self) { try folder.settle() }
      #expect(try Bytes.of(file) == Array(theirs.utf8))
      #expect(folder.hasUnsaved == true)
      try Bytes.put(Array(ours.utf8), at: file)
      try folder.settle()
      #expect(try reading(path).session == session)
      return
    }
    try folder.settle()
    #expect(folder.hasUnsaved == false)
    let changes = try folder.outsideChanges(in: session)
    let isConflict = changes.contains { if case .conflict = $0 { true } else { false } }
    #expect(isConflict == shape.isConflict)
    for change in changes {
      try session.apply(change.edit)
      let minute = Self.minute(change.edit, in: folder)
      #expect(try folder.keep([minute], session: session, files: .later) == [])
    }
    try folder.settle()
    try expectBoth(shape, theirs: theirs, session, at: path)
  }

  /// Every line of theirs stands, the answer's own aside, and the minutes hold ours.
  private func expectBoth(
    _ shape: Shape, theirs: String, _ session: Session, at path: String
  ) throws {
    let now = String(decoding: try Bytes.of("\(path)/touchpoints.rec"), as: UTF8.self)
    let lines = now.split(separator: "\n")
    let theirs = theirs.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
    for line in theirs.split(separator: "\n") where shape.isConflict || line != "Emotion: -1" {
      if line.hasPrefix("%reached:") { continue }
      #expect(lines.contains(line), "\(line) is gone")
    }
    #expect(now.contains("Emotion: 1\n") != shape.isConflict)
    let loaded = try reading(path)
    // Fields this version does not know may stand in another order until the file is read again.
    let kinds = EntityKind.allCases
    #expect(SessionDifference.edits(from: session, to: loaded.session, kinds: kinds) == [])
    #expect(loaded.minutes.minutes.contains { $0.edit == Self.answer })
    #expect(loaded.minutes.flaws.isEmpty)
  }

  private static func minute(_ edit: Edit, in folder: borrowing SessionFolder) -> Minute {
    Minute(
      sequence: folder.numbering.nextSequence(of: "Ana"), moment: Moment(seconds: 1_800_100_000),
      writer: "Ana", turn: folder.numbering.nextTurn, edit: edit)
  }
}
