import Foundation
import Records
import Storage
import TestSupport
import Testing
import Workshop

/// What we write is what GNU recutils reads, and what stands there stays.
@Suite struct RecutilsDifferenceTests {
  static let tools = Program.tool("recsel") != nil && Program.tool("recfix") != nil

  private static let pieces = [
    "a", "Z", "7", " ", "\t", "\n", "\n\n", ":", "#", "+", "%", "%rec: Evil", "\\", "\\\\", "\"",
    "é", "漢字", "🚐", "\u{301}", "\u{200B}", "Id: 99", "+ x", "# c", "[a-b]", "<", "&", "\u{85}",
    "\u{1B}", "\r", ",", "|", "-",
  ]

  private static func value(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.picked(using: &random) }.joined()
  }

  @Test(.enabled(if: tools, "recutils is not installed"))
  func `recsel reads every value as we do`() throws {
    let scratch = try Scratch()
    var random = SplitMix64(seed: 5)
    let values = (0..<Size.count(300, large: 3000)).map { _ in
      RecordText.storable(Self.value(&random))
    }
    var bytes = Array("%rec: Stage\n%key: Id\n".utf8)
    for (number, value) in values.enumerated() {
      bytes += Array("\n".utf8) + RecordText.encode([("Id", "s\(number)"), ("Name", value)])
    }
    try Bytes.put(bytes, at: scratch.at("stages.rec"))
    let file = try RecordFile(parsing: bytes)
    let records = file.records(ofType: "Stage")
    // A zero byte parts the answers; no value holds one.
    let line =
      "i=0; while [ $i -lt \(values.count) ]; do "
      + "recsel -t Stage -n $i -P Name stages.rec; printf '\\0'; i=$((i+1)); done"
    let said = try Program.run(["/bin/sh", "-c", line], in: scratch.path)
    let theirs = said.output.split(separator: "\0", omittingEmptySubsequences: false)
    #expect(theirs.count == values.count + 1)
    for (number, value) in values.enumerated() {
      let told = theirs[number].unicodeScalars.dropLast()
      let ours = file.values(records[number], named: "Name")
      #expect(ours == [value])
      let isSame = told.elementsEqual(value.unicodeScalars)
      #expect(isSame, "\(number): \(value.debugDescription), \(theirs[number].debugDescription)")
    }
  }

  private static func generated(_ seed: Int, at path: String) throws -> Session {
    var random = SplitMix64(seed: seed)
    let start = Moment(seconds: 1_800_000_000)
    var folder = try SessionFolder(creating: "Generated", at: path, as: "Ana", at: start)
    var session = try folder.load().session
    for number in 0..<Int.random(in: 3...9, using: &random) {
      let kinds: [EntityKind] = [.stage, .participant, .persona, .touchpoint, .parked, .goal]
      let kind = kinds.picked(using: &random)
      let texts = EntityTable.of(kind).columns.filter {
        if case .text = $0.kind { true } else { false }
      }
      let values = texts.filter { _ in Bool.random(using: &random) }
        .map { FieldValues($0.name, [RecordText.storable(value(&random))]) }
      let edit = Edit.add(kind, Identifier("thing-\(number)"), values, place: nil)
      try session.apply(edit)
      let minute = Minute(
        sequence: folder.numbering.nextSequence(of: "Ana"), moment: start, writer: "Ana",
        turn: folder.numbering.nextTurn, edit: edit)
      try folder.keep([minute], session: session)
    }
    return session
  }

  @Test(.enabled(if: tools, "recutils is not installed"))
  func `recfix finds nothing wrong with generated sessions`() throws {
    let scratch = try Scratch()
    for seed in 0..<Size.count(50, large: 500) {
      _ = try Self.generated(seed, at: scratch.at("s\(seed)"))
    }
    let line =
      "for f in s*/*.rec s*/minutes/*.rec; do recfix --check --no-external $f || echo BAD $f; done"
    let said = try Program.run(["/bin/sh", "-c", line], in: scratch.path)
    #expect(said.output == "")
  }

  @Test func `one answer changes the lines of its field and no others`() throws {
    let scratch = try Scratch()
    for seed in 0..<Size.count(50, large: 500) {
      let path = scratch.at("s\(seed)")
      let session = try Self.generated(seed, at: path)
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      for name in names.sorted() where name.hasSuffix(".rec") && name != "session.rec" {
        try decorate("\(path)/\(name)")
      }
      let before = try Bytes.tree(path)
      #expect(try reading(path).session.stages.members.count == session.stages.members.count)
      #expect(try Bytes.tree(path) == before)
      try change(path, seed: seed, before)
    }
  }

  /// What a person adds by hand: remarks, blank lines, a field of their own.
  private func decorate(_ path: String) throws {
    let text = String(decoding: try Bytes.of(path), as: UTF8.self)
    let own =
      text.replacing("\nId: thing-", with: "\n\n# by hand\n\nId: thing-") + "My_Field:\tx\n\n"
    try Bytes.put(Array(own.utf8), at: path)
  }

  private func change(_ path: String, seed: Int, _ before: [String: [UInt8]]) throws {
    var folder = try SessionFolder(writing: path, as: "Ana", at: Moment(seconds: 1_800_100_000))
    var session = try folder.load().session
    let edit = Edit.revise(
      .facts, "session", [FieldChange("Mode", before: [], after: ["room"])])
    let first = session.stages.members.first.map {
      Edit.revise(
        .stage, $0.id,
        [
          FieldChange(
            "Exit", before: session.values(of: "Exit", on: Reference(.stage, $0.id)),
            after: ["pays\nand leaves"])
        ])
    }
    for edit in [edit, first].compactMap({ $0 }) {
      try session.apply(edit)
      let minute = Minute(
        sequence: folder.numbering.nextSequence(of: "Ana"), moment: Moment(seconds: 1_800_100_001),
        writer: "Ana", turn: folder.numbering.nextTurn, edit: edit)
      #expect(try folder.keep([minute], session: session) == [])
    }
    let after = try Bytes.tree(path)
    for (name, old) in before where name.hasSuffix(".rec") && !name.hasPrefix("minutes") {
      let (gone, came) = Self.difference(old, after[name, default: []])
      switch name {
      case "session.rec": #expect(gone == [] && came == ["Mode: room"], "\(seed)")
      case "stages.rec":
        #expect(came == ["Exit: pays", "+ and leaves"], "\(seed): \(came)")
        let isOfField = gone.allSatisfy { line in
          ["Exit:", "+ "].contains { line.utf8.starts(with: $0.utf8) }
        }
        #expect(isOfField, "\(seed): \(gone)")
      default: #expect(gone == [] && came == [], "\(seed): \(name)")
      }
    }
  }

  /// The lines between the common beginning and the common end, but for those in which the program
  /// says what the file holds.
  private static func difference(
    _ old: [UInt8], _ new: [UInt8]
  ) -> (gone: [String], came: [String]) {
    var old = Bytes.withoutMarks(old).split(separator: 10, omittingEmptySubsequences: false)[...]
    var new = Bytes.withoutMarks(new).split(separator: 10, omittingEmptySubsequences: false)[...]
    while let one = old.first, one == new.first {
      (old, new) = (old.dropFirst(), new.dropFirst())
    }
    while let one = old.last, one == new.last {
      (old, new) = (old.dropLast(), new.dropLast())
    }
    return (old.map(text), new.map(text))
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line, as: UTF8.self)
  }
}
