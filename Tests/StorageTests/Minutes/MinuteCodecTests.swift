import Records
import Testing
import Workshop

@testable import Storage

@Suite struct MinuteCodecTests {
  static let edits: [Edit] =
    Sample.everything + Sample.everything.map(\.inverse) + [
      .move(.stage, "a", from: 3, to: 0),
      .add(.stage, "a", [], place: 4),
      .add(.stage, "an id with spaces", [FieldValues("Name", [""])], place: nil),
      .add(.stage, "a", [FieldValues("Name", []), FieldValues("Exit", ["x"])], place: nil),
      .remove(
        .stage, "a",
        [FieldValues("Phase", ["x", "y"], isPreserved: true), FieldValues("Name", ["z"])], place: 0),
      .add(.stage, "a", [FieldValues("Name", ["x"]), FieldValues("Name", ["y"])], place: nil),
      .revise(.stage, "a", []),
      .revise(.stage, "a", [FieldChange("Name", before: [], after: [])]),
      .revise(.stage, "a", [FieldChange("Name", before: ["", " "], after: [": x", " y "])]),
      .revise(
        .stage, "a",
        [
          FieldChange("Name", before: ["x"], after: []),
          FieldChange("Name", before: [], after: ["y"]),
          FieldChange("Name", before: [], after: []),
          FieldChange("Exit", before: [], after: ["y", "z"]),
          FieldChange("Exit", before: ["y", "z"], after: []),
          FieldChange("Name", before: ["x"], after: [], isPreserved: true),
          FieldChange("Name", before: [], after: ["x"], isPreserved: true),
          FieldChange("Exit", before: [], after: [], isPreserved: true),
          FieldChange("Name", before: ["p\nq\n\n+ r", "q"], after: ["# s", "%rec: Evil"]),
        ]),
    ]

  static let origins: [Minute.Origin] = [.said, .undo(7), .redo(3)]

  @Test(arguments: edits.indices, origins.indices)
  func `a minute comes back as it was`(edit: Int, origin: Int) throws {
    let minute = Minute(
      sequence: 123, moment: Moment(seconds: 1_800_000_000), writer: "Ána B.", turn: 45,
      question: edit.isMultiple(of: 2) ? "persona.goals" : nil, edit: Self.edits[edit],
      origin: Self.origins[origin])
    let bytes = MinuteCodec.head + [0x0A] + MinuteCodec.encode(minute)
    let file = MinuteFile(bytes, name: "minutes/ana-b.rec")
    #expect(file.count == 1)
    #expect(file.minute(0) == minute)
    #expect(file.flaw(0) == nil)
    #expect(file.tail == nil)
  }

  @Test func `a minute reads well`() {
    let edit = Edit.revise(
      .touchpoint, "checks-stock",
      [FieldChange("Pain", before: ["stock is hidden"], after: ["stock is hidden\nat night"])])
    let minute = Minute(
      sequence: 123, moment: Moment(seconds: 1_800_000_000), writer: "Ana", turn: 45,
      question: "touchpoint.pain", edit: edit, origin: .undo(44))
    let text = """
      Id: ana-000123
      Seq: 123
      When: 2027-01-15T08:00:00Z
      By: Ana
      Turn: 45
      Question: touchpoint.pain
      Did: revise
      What: Touchpoint checks-stock
      Before: Pain: stock is hidden
      After: Pain: stock is hidden
      + at night
      Undoes: 44

      """
    let sum = Checksum.text(of: Array(text.utf8))
    let encoded = String(decoding: MinuteCodec.encode(minute), as: UTF8.self)
    #expect(encoded == text + "Sum: \(sum)\n")
  }

  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func `the checksum is that of the published tables`(text: String, sum: String) {
    #expect(Checksum.text(of: Array(text.utf8)) == sum)
  }

  @Test func `minutes of several writers stand by turn, then by writer, whatever their clocks say`()
  {
    func file(_ writer: String, _ turns: [(turn: Int, seconds: Int)]) -> MinuteFile {
      var bytes = MinuteCodec.head
      for (count, turn) in turns.enumerated() {
        let minute = Minute(
          sequence: count + 1, moment: Moment(seconds: turn.seconds), writer: writer,
          turn: turn.turn, edit: Sample.stock)
        bytes += [0x0A] + MinuteCodec.encode(minute)
      }
      return MinuteFile(bytes, name: "minutes/\(writer).rec")
    }
    // Ana's clock is years ahead, Ben's was set back, and two clones counted a third turn each.
    let log = MinuteLog(files: [
      file("ben", [(1, 20), (3, 5), (6, 40)]), file("ana", [(2, 900), (3, 901), (3, 1), (5, 990)]),
    ])
    let order = log.minutes.map { "\($0.writer) \($0.sequence)" }
    #expect(order == ["ben 1", "ana 1", "ana 2", "ana 3", "ben 2", "ana 4", "ben 3"])
    #expect(log.lastMoment == Moment(seconds: 40))
    #expect(log.numbering.nextTurn == 7)
    #expect(log.numbering.nextSequence(of: "Ana") == 5)
  }

  @Test func `the next turn follows the highest, wherever it stands in the books`() {
    func minute(_ sequence: Int, turn: Int) -> [UInt8] {
      [0x0A]
        + MinuteCodec.encode(
          Minute(
            sequence: sequence, moment: Moment(seconds: 0), writer: "ana", turn: turn,
            edit: Sample.stock))
    }
    let bytes = MinuteCodec.head + minute(7, turn: 9) + minute(2, turn: 3)
    let log = MinuteLog(files: [MinuteFile(bytes, name: "minutes/ana.rec")])
    #expect(log.numbering.nextTurn == 10)
    #expect(log.numbering.nextSequence(of: "ANA") == 8)
    #expect(log.minutes.map(\.turn) == [3, 9])
  }

  @Test func `a minute changed by hand is told and taken as it stands`() throws {
    let minute = Minute(
      sequence: 1, moment: Moment(seconds: 0), writer: "Ana", turn: 1, edit: Sample.stock)
    let bytes = MinuteCodec.head + [0x0A] + MinuteCodec.encode(minute)
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = Array(text.replacing("website", with: "phone").utf8)
    let log = MinuteLog(files: [MinuteFile(changed, name: "minutes/ana.rec")])
    let place = FilePlace(file: "minutes/ana.rec", line: 5, column: 1)
    #expect(log.flaws == [.changedMinute(place)])
    #expect(log.minutes.count == 1)
  }

  @Test func `a bad minute in the middle hides none of the others`() throws {
    var bytes = MinuteCodec.head
    for count in 1...3 {
      let minute = Minute(
        sequence: count, moment: Moment(seconds: count), writer: "Ana", turn: count,
        edit: Sample.stock)
      bytes += [0x0A] + MinuteCodec.encode(minute)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let broken = text.replacing("Seq: 2\n", with: "<<<<<<< ours\nSeq: 2\n")
    let log = MinuteLog(files: [MinuteFile(Array(broken.utf8), name: "minutes/ana.rec")])
    #expect(log.minutes.map(\.sequence) == [1, 3])
    #expect(log.files[0].tail == nil)
    #expect(log.flaws.count == 1)
  }
}
