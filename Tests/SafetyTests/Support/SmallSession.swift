import Storage
import Workshop

/// A session of a few kilobytes, in which no value ever came back to what it was.
enum SmallSession {
  static func build(at path: String) throws -> Session {
    let start = Moment(seconds: 1_800_000_000)
    var folder = try SessionFolder(creating: "Van parts", at: path, as: "Ana", at: start)
    var session = try folder.load().session
    for (number, edit) in edits.enumerated() {
      try session.apply(edit)
      let minute = Minute(
        sequence: folder.numbering.nextSequence(of: "Ana"),
        moment: Moment(seconds: start.seconds + number * 20), writer: "Ana",
        turn: folder.numbering.nextTurn,
        edit: edit)
      try folder.keep([minute], session: session)
    }
    return session
  }

  static func touchpoint(_ number: Int) -> Edit {
    .add(
      .touchpoint, Identifier("touch-\(number)"),
      [
        FieldValues("Stage", ["stage-\(number % 3)"]), FieldValues("Persona", ["dana"]),
        FieldValues("Name", ["Checks stock \(number)"]),
        FieldValues("Pain", ["stock is hidden\n# not a comment\n+ nor this: Größe 漢字"]),
        FieldValues("Scores", ["-1", "2"]), FieldValues("Colour_2", ["rather blue"]),
      ], place: nil)
  }

  private static let edits: [Edit] =
    ["Dana, driver", "Kim", "Ole"].enumerated().map { number, name in
      .add(
        .participant, Identifier("person-\(number)"), [FieldValues("Name", [name])], place: nil)
    }
    + (0..<3).map {
      .add(.stage, Identifier("stage-\($0)"), [FieldValues("Name", ["Stage \($0)"])], place: nil)
    }
    + (0..<3).map(touchpoint)
    + [
      .revise(
        .touchpoint, "touch-1",
        [FieldChange("Emotion", before: [], after: ["-1"])]),
      .revise(
        .facts, "session", [FieldChange("Mode", before: [], after: ["room"])]),
      .add(.decision, "begin", [FieldValues("What", ["Begin with stock"])], place: nil),
    ]
}
