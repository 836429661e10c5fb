import TestSupport
import Testing

@testable import Workshop

/// Two sides of a split workshop at work by chance, and what is left of it once they meet.
@Suite struct MergePropertyTests {
  private static let kinds: [EntityKind] = [
    .purpose, .goal, .participant, .evidence, .persona, .stage, .touchpoint, .opportunity, .kpi,
    .measurement, .action, .facts,
  ]
  private static let names: [Identifier] = ["a", "b", "c", "d", "e", "f"]

  /// Words that no other call gives, so that what they become can be followed.
  private struct Words {
    var count = 0
    let side: String

    mutating func next() -> String {
      count += 1
      return "\(side) \(count)"
    }
  }

  private func values(
    _ column: EntityTable.Column, _ session: Session, _ words: inout Words,
    _ random: inout SplitMix64
  ) -> [String] {
    let named = column.kind.targets.flatMap { EntityTable.of($0).ids(in: session).map(\.text) }
    switch column.kind {
    case .reference: return named.isEmpty ? [] : [named.picked(using: &random)]
    case .references: return named.filter { _ in Bool.random(using: &random) }
    case .text: return [words.next()]
    case .list: return (0..<Int.random(in: 0...3, using: &random)).map { _ in words.next() }
    default: return FieldSamples.fitting(column.kind).picked(using: &random)
    }
  }

  private func work(
    _ side: inout Side, _ steps: Int, _ words: inout Words, _ random: inout SplitMix64
  ) throws {
    var isUndoable = false
    for _ in 0..<steps {
      let kind = Self.kinds.picked(using: &random)
      let table = EntityTable.of(kind)
      let ids = table.ids(in: side.session)
      let id = kind.soleIdentifier ?? Self.names.picked(using: &random)
      let reference = Reference(kind, id)
      let column = table.columns.picked(using: &random)
      let isSole = kind.soleIdentifier != nil
      switch (Int.random(in: 0..<10, using: &random), ids.contains(id)) {
      case (9, _) where isUndoable:
        try side.undo()
        isUndoable = false
        continue
      case (_, false):
        guard !side.minutes.contains(where: { isOther($0.edit.reference, reference) }) else {
          continue
        }
        let fields = table.columns.filter {
          Bool.random(using: &random) && !reference.keepsTime(in: $0.name)
        }
        let said = fields.map { FieldValues($0.name, values($0, side.session, &words, &random)) }
        let place =
          Bool.random(using: &random) ? nil : Int.random(in: 0...ids.count, using: &random)
        try side.say(.add(kind, id, said, place: isSole ? nil : place))
      case (0, true) where !isSole: try side.say(side.session.removal(of: reference))
      case (1, true):
        let to = Int.random(in: ids.indices, using: &random)
        let from = table.index(of: id, in: side.session) ?? 0
        try side.say(.move(kind, id, from: from, to: to))
      case (_, true):
        let old = side.session.values(of: column.name, on: reference)
        // The clock of the room counts, whatever a copy made of it.
        if reference.keepsTime(in: column.name) { continue }
        var new = values(column, side.session, &words, &random)
        if case .list = column.kind {
          new += old.filter { $0 != "unknown" && Bool.random(using: &random) }
        }
        if Int.random(in: 0..<8, using: &random) == 0 { new = ["unknown"] }
        try side.say(side.session.setting(column.name, of: reference, to: new))
      }
      isUndoable = true
    }
  }

  /// Whether a short name stood for a thing of another kind.
  private func isOther(_ one: Reference, _ other: Reference) -> Bool {
    one.id == other.id && one.kind != other.kind
  }

  private struct Parted {
    var base: Session
    var ours: Side
    var theirs: Side
  }

  private func parted(_ seed: Int) throws -> Parted {
    var random = SplitMix64(seed: seed)
    var words = Words(side: "before")
    var side = Side()
    try work(&side, 25, &words, &random)
    var (ours, theirs) = (side, side.copied(for: "group-1"))
    words = Words(side: "ours")
    try work(&ours, Int.random(in: 0..<25, using: &random), &words, &random)
    words = Words(side: "theirs")
    try work(&theirs, Int.random(in: 0..<25, using: &random), &words, &random)
    return Parted(base: side.session, ours: ours, theirs: theirs)
  }

  @Test(arguments: 0..<300)
  func `whatever only one side said is there, where conflicts are left as ours`(seed: Int) throws {
    let parted = try parted(seed)
    var result = parted.ours
    let merge = try result.take(parted.theirs, .ours)
    let whole = Self.words(in: result.session)
    let ours = Self.words(in: parted.ours.session)
    let theirs = Self.words(in: parted.theirs.session)
    let base = Self.words(in: parted.base)
    // What they took out or put another in the place of is gone; nothing else of ours is.
    #expect(whole.isSuperset(of: ours.subtracting(base)), "ours alone")
    let asked = Self.words(in: merge.conflicts)
    let missed = theirs.subtracting(base).subtracting(asked).subtracting(whole)
    #expect(missed.isEmpty, "\(missed) of theirs alone")
    let lost = ours.intersection(theirs).subtracting(whole)
    #expect(lost.isEmpty, "\(lost) said by both")
    #expect(whole.isSubset(of: ours.union(theirs)), "nothing is made up")
    let back = whole.subtracting(ours).subtracting(theirs.subtracting(base))
    #expect(back.isEmpty, "\(back) came back")
  }

  @Test(arguments: 0..<300, [Merge.Choice.ours, .theirs, .both])
  func `nothing dangles, and nothing is brought twice`(seed: Int, choice: Merge.Choice) throws {
    let parted = try parted(seed)
    var result = parted.ours
    try result.take(parted.theirs, choice)
    let before = Self.dangling(in: parted.ours.session) + Self.dangling(in: parted.theirs.session)
    let dangling = Self.dangling(in: result.session).filter { !before.contains($0) }
    #expect(dangling.isEmpty)
    let again = result.merge(parted.theirs)
    #expect(again.rejected.isEmpty)
    if choice == .ours {
      #expect(again.edits.isEmpty)
      let asked = again.conflicts.filter { if case .removedThere = $0 { false } else { true } }
      #expect(asked.isEmpty)
    }
    let unchanged = result.session
    try result.take(parted.theirs, .ours)
    #expect(result.session == unchanged)
  }

  @Test(arguments: 0..<100)
  func `a merge can be taken back, and an unchanged copy brings nothing`(seed: Int) throws {
    let parted = try parted(seed)
    var result = parted.ours
    let merge = try result.take(parted.theirs)
    #expect(merge.rejected.isEmpty)
    if result.minutes.count > parted.ours.minutes.count {
      try result.undo()
      #expect(result.session == parted.ours.session)
      #expect(result.merge(parted.theirs).edits == merge.edits)
    }
    let copy = parted.ours.copied(for: "group-2")
    #expect(parted.ours.merge(copy).edits.isEmpty)
    #expect(parted.ours.merge(copy).conflicts.isEmpty)
    let ahead = parted.theirs.merge(parted.theirs.copied(for: "group-2"))
    #expect(ahead.edits.isEmpty)
  }

  @Test(arguments: 0..<100)
  func `into an unchanged workshop a copy comes home whole`(seed: Int) throws {
    let parted = try parted(seed)
    var untouched = try Self.before(parted)
    let merge = try untouched.take(parted.theirs)
    #expect(merge.conflicts.isEmpty)
    for table in EntityTable.all where table.kind != .timebox {
      let ids = table.ids(in: parted.theirs.session)
      #expect(Set(table.ids(in: untouched.session)) == Set(ids))
      for id in ids {
        for column in table.columns where column.name != "At" {
          let wanted = table.values(of: column.name, on: id, in: parted.theirs.session)
          let found = table.values(of: column.name, on: id, in: untouched.session)
          let isList = column.kind.isSeveral
          let isKept = ["Format", "Version", "ParentVersion", "Guide", "GuideEdition"].contains(
            column.name)
          if table.kind == .facts, isKept { continue }
          #expect(
            isList ? found.sorted() == wanted.sorted() : found == wanted,
            "\(id) \(column) \(found) \(wanted)")
        }
      }
    }
  }

  /// The workshop as it was when the sides parted.
  private static func before(_ parted: Parted) throws -> Side {
    let shared = parted.ours.minutes.filter(parted.theirs.minutes.contains)
    var side = Side()
    for minute in shared { try side.session.apply(minute.edit) }
    side.minutes = shared
    return side
  }

  /// The free words of a session: those that tell who said them and when.
  private static func words(in session: Session) -> Set<String> {
    var words: Set<String> = []
    for table in EntityTable.all {
      for id in table.ids(in: session) {
        for field in table.allValues(of: id, in: session)
        where table.kind != .facts || !["At", "Guide"].contains(field.name) {
          words.formUnion(field.values.filter { $0.contains(" ") })
        }
      }
    }
    return words
  }

  private static func words(in conflicts: [Merge.Conflict]) -> Set<String> {
    conflicts.reduce(into: []) { words, conflict in
      switch conflict {
      case .values(_, _, _, let theirs, _): words.formUnion(theirs)
      case .removedHere(_, _, .add(_, _, let values, _), _):
        words.formUnion(values.flatMap(\.values))
      default: break
      }
    }
  }

  private static func dangling(in session: Session) -> [String] {
    EntityTable.all.flatMap { table in
      table.columns.filter { !$0.kind.targets.isEmpty }.flatMap { column in
        table.ids(in: session).flatMap { id in
          table.values(of: column.name, on: id, in: session)
            .filter { value in
              value != "unknown"
                && !column.kind.targets.contains { session.holds(Reference($0, Identifier(value))) }
            }
            .map { "\(table.kind) \(column.name) \($0)" }
        }
      }
    }
  }
}
