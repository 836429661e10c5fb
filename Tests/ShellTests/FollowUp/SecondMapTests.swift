import Shell
import Storage
import Testing
import Workshop

/// The earlier map is looked at again, step by step, before the day goes on.
@Suite struct SecondMapReviewTests {
  private static func begun() throws -> ShellTranscript {
    var old = Session()
    for edit in [
      Edit.add(.facts, "session", [FieldValues("Date", ["2027-03-24"])], place: nil),
      .add(.persona, "dana", [FieldValues("Name", ["Dana"])], place: nil),
      .add(.stage, "compare", [FieldValues("Name", ["Compare"])], place: nil),
    ] { try old.apply(edit) }
    for (id, name) in [("photo", "Photographs the part"), ("stock", "Checks stock")] {
      let values = [
        FieldValues("Name", [name]), FieldValues("Stage", ["compare"]),
        FieldValues("Persona", ["dana"]),
      ]
      try old.apply(.add(.touchpoint, Identifier(id), values, place: nil))
    }
    var session = Session()
    try session.apply(
      .add(.facts, "session", [FieldValues("At", ["persona.today dana"])], place: nil))
    #expect(session.applyEach(Inheritance(from: old, year: 2027).edits).isEmpty)
    return ShellTranscript(guide: BuiltInGuides.halfDay, session: session)
  }

  @Test func `first the way of today, then each step: as it was, changed or gone`() throws {
    var day = try Self.begun()
    #expect(day.text.contains("Without the earlier map: what does Dana do today"))
    for line in ["scans the plate", "", "gone", "changed", "it shows without login"] {
      day.type(line)
    }
    #expect(day.engine.session.personas["dana"]?.today == ["scans the plate"])
    #expect(day.text.contains("Taken off the map: Photographs the part. /undo brings it back."))
    #expect(day.engine.session.touchpoints["photo"] == nil)
    #expect(day.engine.session.touchpoints["stock"]?.since == .changed)
    #expect(day.engine.session.touchpoints["stock"]?.change == "it shows without login")
    // Then the day begins as any other.
    #expect(day.engine.questionName.map { !$0.hasPrefix("touchpoint") } == true)
  }

  @Test func `a step that was called gone comes back with undo, and is asked about again`() throws {
    var day = try Self.begun()
    for line in ["", "3", "/undo"] { day.type(line) }
    #expect(day.engine.session.touchpoints["photo"] != nil)
    #expect(day.engine.questionName == "touchpoint.since")
    #expect(day.text.ranges(of: "Compare › Photographs the part").count == 2)
  }
}
