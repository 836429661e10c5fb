import Foundation
import Records
import Testing
import Workshop

@testable import Storage

/// Sessions of every format that was ever written open for ever.
///
/// `Fixtures/format-1` holds one of everything as format 1 writes it, and what a person adds by hand;
/// `format-2` is the same, with one more thought, once its sections say what they hold.
/// Neither is ever written anew: a change that does not read it is a new format.
@Suite struct FormatTests {
  static let fixture = path(of: 1)

  private static func path(of format: Int) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/format-\(format)").path
  }

  /// Kinds that came after the fixture was written; an older program leaves them alone.
  static let laterKinds: Set<EntityKind> = [
    .vote, .round, .card, .timebox, .idea, .timer, .followUp, .agreement,
  ]

  @Test func `format 1 opens with everything in it`() throws {
    let before = try Bytes.tree(Self.fixture)
    let loaded = try reading(Self.fixture)
    #expect(try Bytes.tree(Self.fixture) == before)
    #expect(loaded.session.facts.format == WorkshopInfo.currentFormat)
    #expect(
      loaded.notices.map(\.sentence) == [
        "outcomes.rec:7:1: this version does not know the type \"Weather\". Its records stay as they are."
      ])
    #expect(loaded.minutes.flaws == [])
    #expect(loaded.minutes.count == 28)
    for table in EntityTable.all where !Self.laterKinds.contains(table.kind) {
      #expect(!table.ids(in: loaded.session).isEmpty, "\(table.kind)")
    }
  }

  @Test func `format 2 holds the same, and what a section lacks is brought in by what it says`()
    throws
  {
    let scratch = try Scratch()
    let path = try scratch.copy(Self.path(of: 2), as: "second")
    let first = try reading(Self.fixture).session
    let found = try reading(path)
    let edits = SessionDifference.edits(
      from: first, to: found.session, kinds: EntityKind.allCases)
    #expect(edits.map(\.reference.kind) == [.parked])
    let isWeather = found.notices.map { if case .unknownType = $0 { true } else { false } }
    #expect(isWeather == [true])
    let behind = try Bytes.of("\(Self.fixture)/outcomes.rec")
    let marked = String(decoding: behind, as: UTF8.self).replacing(
      "%rec: Action\n",
      with: "%rec: Action\n%reached: ana-000022\n%reached: bo-kim-000006\n", maxReplacements: 1)
    try Bytes.put(Array(marked.utf8), at: "\(path)/outcomes.rec")
    #expect(try reading(path).session == found.session)
    #expect(try reading(path).notices.last == .recovered(turn: 29, edits: 1))
  }

  @Test(arguments: SectionFile.allCases.map(\.name))
  func `every value of format 1 is the one that stands in the file`(name: String) throws {
    let session = try reading(Self.fixture).session
    let file = try RecordFile(parsing: try Bytes.of("\(Self.fixture)/\(name)"))
    var count = 0
    for kind in EntityKind.allCases {
      for record in file.records(ofType: kind.rawValue) {
        let id = Identifier(file.values(record, named: "Id").first ?? "")
        // The number of the format is the present one as soon as it is read.
        for column in EntityTable.of(kind).columns where column.name != "Format" {
          let stored = file.values(record, named: column.name)
          let shown = session.values(of: column.name, on: Reference(kind, id))
          let written = SectionCodec.stored(FieldValues(column.name, shown), kind)
          #expect(written == stored, "\(id) \(column.name)")
          count += 1
        }
        let own = session.values(of: "Colour_2", on: Reference(kind, id))
        #expect(own == file.values(record, named: "Colour_2"))
      }
    }
    #expect(count > 0)
  }

  @Test func `the minutes of format 1 tell the whole session`() throws {
    let loaded = try reading(Self.fixture)
    var told = Session()
    let given = ["Format", "Name", "Guide"].map { name in
      FieldValues(name, loaded.session.values(of: name, on: Reference(.facts, "session")))
    }
    try told.apply(.add(.facts, "session", given, place: nil))
    for minute in loaded.minutes.minutes { try told.apply(minute.edit) }
    // The minutes are as they were said then.
    for edit in try FormatChange.lateEdits(in: told, since: 1) { try told.apply(edit) }
    let edits = SessionDifference.edits(
      from: told, to: loaded.session, kinds: EntityKind.allCases)
    // What a person added by hand is not in the minutes.
    #expect(
      edits == [
        .revise(.stage, "second", [FieldChange("My_Note", before: [], after: ["by hand"])])
      ])
  }

  @Test func `an answer leaves unknown fields, types and remarks where they are`() throws {
    let scratch = try Scratch()
    let path = try scratch.copy(Self.fixture, as: "copy")
    let before = try Bytes.tree(path)
    var folder = try SessionFolder(writing: path, as: "Ana", at: Moment(seconds: 1_804_760_000))
    var session = try folder.load().session
    let edits: [Edit] = [
      .revise(.stage, "second", [FieldChange("Exit", before: [], after: ["pays"])]),
      .add(.parked, "later", [FieldValues("Text", ["Later"])], place: nil),
    ]
    for edit in edits {
      try session.apply(edit)
      let minute = Minute(
        sequence: folder.numbering.nextSequence(of: "Ana"), moment: Moment(seconds: 1_804_760_000),
        writer: "Ana", turn: folder.numbering.nextTurn, edit: edit)
      #expect(try folder.keep([minute], session: session) == [])
    }
    let after = try Bytes.tree(path)
    for (name, old) in before where name.hasSuffix(".rec") {
      var rest = String(decoding: after[name, default: []], as: UTF8.self).split(separator: "\n")[
        ...]
      // Fears and marks of a whole touchpoint stand otherwise now.
      let kept = String(decoding: old, as: UTF8.self)
        .replacing(/^(Fear|Basis): .*\n(\+.*\n)*/.anchorsMatchLineEndings(), with: "")
      for line in kept.split(separator: "\n")
      where line != "Format: 1" {
        let place = rest.firstIndex(of: line)
        #expect(place != nil, "\(name): \(line) is gone")
        if let place { rest = rest[(place + 1)...] }
      }
    }
    #expect(try reading(path).session == session)
  }

  @Test(arguments: ["5", "17"])
  func `a newer format opens for reading only`(number: String) throws {
    let scratch = try Scratch()
    let path = try scratch.copy(Self.fixture, as: "newer")
    let text = String(decoding: try Bytes.of("\(path)/session.rec"), as: UTF8.self)
    let newer = text.replacing("Format: 1\n", with: "Format: \(number)\n")
    try Bytes.put(Array(newer.utf8), at: "\(path)/session.rec")
    let before = try Bytes.tree(path)
    let loaded = try reading(path)
    #expect(
      loaded.notices.contains(
        .newerFormat(found: Int(number) ?? 0, known: WorkshopInfo.currentFormat)))
    #expect(loaded.session.stages == (try reading(Self.fixture)).session.stages)
    let opened = try Program.run([Program.waymark, "open", path], in: scratch.path)
    #expect(opened.status == 65, "\(opened.output)")
    #expect(try Bytes.tree(path) == before)
  }
}
