import TestSupport
import Testing

@testable import Workshop

/// Applying what a comparison says to the older map gives the newer one, whatever the two are.
@Suite struct ComparisonPropertyTests {
  private static let kinds: [EntityKind] = [
    .evidence, .persona, .stage, .touchpoint, .opportunity, .kpi, .measurement,
  ]
  private static let names = ["Order", "Pay", "Fit", "Wait", "Café", "cafe", "Ring", "Read"]

  private func value(
    _ column: EntityTable.Column, _ session: Session, _ random: inout SplitMix64
  ) -> [String] {
    let named = column.kind.targets.flatMap { EntityTable.of($0).ids(in: session).map(\.text) }
    switch column.kind {
    case .reference: return named.isEmpty ? [] : [named.picked(using: &random)]
    case .references: return named.filter { _ in Bool.random(using: &random) }
    case .text, .list:
      let sources = EntityTable.of(.evidence).ids(in: session)
      let cited = sources.isEmpty ? "" : " [\(sources.picked(using: &random).text)]"
      return [Self.names.picked(using: &random) + (Bool.random(using: &random) ? cited : "")]
    default: return FieldSamples.fitting(column.kind).picked(using: &random)
    }
  }

  /// Adds, takes away, renames, moves and says otherwise, at random.
  private func work(
    on session: inout Session, _ steps: Int, prefix: String, _ random: inout SplitMix64
  ) throws {
    for _ in 0..<steps {
      let kind = Self.kinds.picked(using: &random)
      let table = EntityTable.of(kind)
      let ids = table.ids(in: session)
      let choice = Int.random(in: 0..<10, using: &random)
      if ids.isEmpty || choice < 3 {
        let name = Self.names.picked(using: &random)
        let id = session.freshIdentifier(
          for: Bool.random(using: &random) ? name : "\(prefix) \(name)", kind: kind)
        let values = table.columns.compactMap { column -> FieldValues? in
          let isName = EntityTable.namingField(of: kind) == column.name && kind != .measurement
          guard
            isName || column.kind.targets.count > 0 || Int.random(in: 0..<4, using: &random) == 0
          else { return nil }
          return FieldValues(
            column.name, isName ? [name] : value(column, session, &random))
        }
        try session.apply(
          .add(kind, id, values, place: Int.random(in: 0...ids.count, using: &random)))
        continue
      }
      let id = ids.picked(using: &random)
      switch choice {
      case 3:
        for edit in session.removal(of: Reference(kind, id)) { try session.apply(edit) }
      case 4, 5:
        let places = ids.indices
        try session.apply(
          .move(
            kind, id, from: table.index(of: id, in: session) ?? 0,
            to: Int.random(in: places, using: &random)))
      default:
        let column = table.columns.picked(using: &random)
        try session.apply(
          session.setting(
            column.name, of: Reference(kind, id), to: value(column, session, &random)))
      }
    }
  }

  /// The newer map, made from the older one and what the comparison says.
  private func applied(_ comparison: MapComparison) throws -> Session {
    var session = comparison.old
    for change in comparison.changes where change.what == .added {
      let values = change.fields.map {
        FieldValues($0.field, $0.after, isPreserved: $0.isPreserved)
      }
      try session.apply(.add(change.kind, change.id, values, place: nil))
    }
    for change in comparison.changes where change.what == .changed {
      try session.apply(.revise(change.kind, change.id, change.fields))
    }
    for change in comparison.changes where change.what == .gone {
      try session.apply(.remove(change.kind, change.id, [], place: 0))
    }
    return session
  }

  /// The things of a row in their order, and where moves and additions put them.
  private func arranged(_ ids: [Identifier], _ kind: EntityKind, _ comparison: MapComparison)
    -> [Identifier]
  {
    let placed = comparison.changes.filter {
      $0.kind == kind && ($0.what == .added || $0.what == .moved) && ids.contains($0.id)
    }
    var row = ids.filter { id in !placed.contains { $0.id == id } }
    for change in placed {
      let place = change.after.flatMap { row.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      row.insert(change.id, at: place)
    }
    return row
  }

  /// What the maps say of each thing, with links and sources under the names of the comparison.
  private func told(_ session: Session, _ kind: EntityKind, _ names: (Reference) -> Identifier)
    -> [Identifier: [String: [String]]]
  {
    let table = EntityTable.of(kind)
    var told: [Identifier: [String: [String]]] = [:]
    for id in table.ids(in: session) {
      var fields: [String: [String]] = [:]
      for field in table.allValues(of: id, in: session)
      where field.name != "AsOf" && field.name != "Since" {
        let column = table.columns.first { $0.name == field.name }
        fields[field.name] = field.values.map { value in
          let kinds = column?.kind.targets ?? []
          if let thing = kinds.map({ Reference($0, Identifier(value)) }).first(where: session.holds)
          {
            return names(thing).text
          }
          var text = session.cited(value)
          guard !text.sources.isEmpty else { return value }
          text.sources = text.sources.map { names(Reference(.evidence, $0)) }
          return text.text
        }
      }
      told[names(Reference(kind, id))] = fields
    }
    return told
  }

  @Test(arguments: 0..<300)
  func `what a comparison says makes the newer map of the older one`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var old = Session()
    try work(on: &old, 40, prefix: "old", &random)
    var new = seed.isMultiple(of: 3) ? Session() : old
    try work(on: &new, Int.random(in: 0...40, using: &random), prefix: "new", &random)
    let comparison = MapComparison(old: old, new: new)
    let made = try applied(comparison)
    let names = { (thing: Reference) in comparison.pairs.name(of: thing) }
    for kind in ThingPairs.kinds {
      #expect(told(made, kind) { $0.id } == told(new, kind, names), "\(kind)")
    }
    let stages = arranged(old.stages.members.map(\.id), .stage, comparison)
    let wanted = new.stages.members.map { names(Reference(.stage, $0.id)) }
    // What is gone is taken out last, so that it can still say what stood where.
    let added = comparison.changes.filter { $0.kind == .stage && $0.what == .added }.map(\.id)
    #expect(
      arranged(
        (old.stages.members.map(\.id) + added).filter(Set(wanted).contains), .stage, comparison)
        == wanted, "\(stages)")
    for persona in new.personas.members {
      for stage in new.stages.members {
        let row = new.touchpoints(of: persona.id, in: stage.id).map {
          names(Reference(.touchpoint, $0.id))
        }
        let inRow = Set(row)
        let before = made.touchpoints.members.map(\.id).filter(inRow.contains)
        #expect(arranged(before, .touchpoint, comparison) == row)
      }
    }
  }

  @Test(arguments: 0..<50)
  func `a map differs in nothing from itself`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var map = Session()
    try work(on: &map, 60, prefix: "old", &random)
    let comparison = MapComparison(old: map, new: map)
    #expect(comparison.isEmpty && comparison.sections.isEmpty)
    #expect(comparison.countLine == "0 added, 0 gone, 0 moved, 0 changed")
  }
}
