import Foundation
import Records
import TestSupport
import Testing
import Workshop

@testable import Storage

/// What is said, kept and read again is the same, whatever the text.
@Suite struct HostileTextTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
  }

  private static let pieces = [
    "\\", "\r", "\n", "\0", "\r\n", "+ ", "# ", "%rec: Evil", "Id: 99", ": ", " ", "\t",
    "\u{1B}[2J",
    "\u{7F}", "\u{9B}31m", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "e\u{301}", "👩‍👩‍👧", "漢",
    "unknown",
    "<<<<<<< ours\n", "[calls]", "a", "",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.picked(using: &random) }.joined()
  }

  private static func texts(_ random: inout SplitMix64, atMost: Int) -> [String] {
    (0..<Int.random(in: 0...atMost, using: &random)).map { _ in text(&random) }
  }

  /// Values for every field that holds text, and for names this version does not know.
  private static func values(
    _ table: EntityTable, _ random: inout SplitMix64
  ) -> [FieldValues] {
    var values = table.columns.compactMap { column -> FieldValues? in
      switch column.kind {
      case .text, .reference: FieldValues(column.name, texts(&random, atMost: 1))
      case .list, .references: FieldValues(column.name, texts(&random, atMost: 3))
      default: nil
      }
    }
    values += ["Skipped", "Closed", "Colour_2", "Smell"].map {
      FieldValues($0, texts(&random, atMost: 2))
    }
    return values
  }

  @Test(arguments: 0..<12)
  func `hostile text in every field is the same in the open session and in the files`(
    _ seed: Int
  ) throws {
    var random = SplitMix64(seed: seed)
    var sitting = try FolderSession(creating: path)
    var states = [sitting.session]
    var said: [Edit] = []
    for round in 0..<2 {
      let edits = EntityTable.all.map { table -> Edit in
        let hostile = Identifier("the \(Self.text(&random))")
        let id = table.ids(in: sitting.session).first ?? table.kind.soleIdentifier ?? hostile
        let values = Self.values(table, &random)
        guard round > 0 || table.kind == .facts else {
          return .add(table.kind, id, values, place: nil)
        }
        return .revise(
          table.kind, id,
          values.map {
            sitting.session.change(of: $0.name, on: Reference(table.kind, id), to: $0.values)
          })
      }
      try sitting.say(edits)
      said += edits
      states.append(sitting.session)
      let loaded = try reading(path)
      #expect(loaded.session == sitting.session)
      #expect(loaded.minutes.minutes.map(\.edit) == said)
      #expect(loaded.minutes.flaws == [])
    }
    // Undone by what a later sitting reads in the minutes.
    for edit in try reading(path).minutes.minutes.map(\.edit).reversed() {
      try sitting.say(edit.inverse)
    }
    #expect(
      SessionDifference.edits(
        from: states[0], to: sitting.session, kinds: EntityKind.allCases) == [])
    #expect(try reading(path).session == sitting.session)
  }

  @Test(arguments: 0..<200)
  func `the workshop and the records agree on what can be stored`(_ seed: Int) {
    var random = SplitMix64(seed: seed)
    for text in Self.texts(&random, atMost: 20) {
      let storable = StorableText.of(text)
      #expect(Array(RecordText.storable(text).utf8) == Array(storable.utf8))
      #expect(Array(StorableText.of(storable).utf8) == Array(storable.utf8))
    }
  }

  private static let byHand = """
    %rec: Stage

    Id: buy
    Flavour: sweet
    Phase: later
    phase: sooner
    Name: Buy
    Name: or not
    Colour: red
    Flavour: sour

    Id: use
    Name: Use
    """

  @Test func `values a hand wrote that do not fit come back with their thing and over an answer`()
    throws
  {
    do { _ = try FolderSession(creating: path) }
    try home.put(Self.byHand + "\n", "van-parts/stages.rec")
    let before = try reading(path).session
    var sitting = try FolderSession(opening: path)
    let table = EntityTable.of(.stage)
    let buy = Reference(.stage, "buy")
    let edits: [Edit] = [
      .remove(.stage, "buy", table.allValues(of: "buy", in: before), place: 0),
      before.setting("Phase", of: buy, to: ["after"]),
      before.setting("Name", of: buy, to: ["Pay"]),
      before.setting("Flavour", of: buy, to: ["bitter"]),
    ]
    for edit in edits {
      try sitting.say(edit)
      #expect(try reading(path).session == sitting.session)
      let kept = try #require(try reading(path).minutes.minutes.last?.edit)
      #expect(kept == edit)
      try sitting.say(kept.inverse)
      #expect(sitting.session == before)
      #expect(try reading(path).session == before)
    }
  }

  @Test func `a value that does not fit, written by hand meanwhile, is undone and redone`() throws {
    var sitting = try FolderSession(creating: path)
    try sitting.say(
      .add(
        .stage, "buy", [FieldValues("Name", ["Buy"]), FieldValues("Phase", ["after"])], place: nil))
    let before = sitting.session
    try home.edit("van-parts/stages.rec") { $0.replacing("Phase: after", with: "Phase: later") }
    let changes = try sitting.lookOutside()
    #expect(changes.count == 1)
    #expect(try reading(path).session == sitting.session)
    try sitting.say(changes.map(\.edit.inverse))
    #expect(sitting.session == before)
    #expect(try reading(path).session == before)
    try sitting.say(changes.map(\.edit))
    #expect(try home.text("van-parts/stages.rec").contains("Phase: later\n"))
    #expect(try reading(path).session == sitting.session)
  }
}
