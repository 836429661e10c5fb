import TestSupport
import Testing

@testable import Workshop

/// Edits by chance, as a long workshop with many hands would make them.
@Suite struct EditPropertyTests {
  private static let names: [Identifier] = ["a", "b", "c", "d", "e"]

  private func values(_ column: EntityTable.Column, _ random: inout SplitMix64) -> [String] {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: []
    case 1: ["unknown"]
    default: FieldSamples.fitting(column.kind).picked(using: &random)
    }
  }

  /// An edit that fits `session` as it stands.
  private func edit(of session: Session, _ random: inout SplitMix64) -> Edit {
    let table = EntityTable.all.picked(using: &random)
    let ids = table.ids(in: session)
    let fresh = Self.names.filter { !ids.contains($0) }
    if ids.isEmpty || !fresh.isEmpty && Bool.random(using: &random) {
      let place = Bool.random(using: &random) ? nil : Int.random(in: 0...ids.count, using: &random)
      let fields = table.columns.filter { _ in Bool.random(using: &random) }
      let said = fields.map { FieldValues($0.name, values($0, &random)) }
      return .add(table.kind, fresh.picked(using: &random), said, place: place)
    }
    let id = ids.picked(using: &random)
    let place = table.index(of: id, in: session) ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return .remove(table.kind, id, table.allValues(of: id, in: session), place: place)
    case 1:
      return .move(table.kind, id, from: place, to: ids.indices.randomElement(using: &random) ?? 0)
    default:
      let fields = table.columns.shuffled(using: &random).prefix(3)
      let changes = fields.map { column in
        FieldChange(
          column.name, before: table.values(of: column.name, on: id, in: session),
          after: values(column, &random))
      }
      let marks = FieldChange(
        "Skipped", before: table.values(of: "Skipped", on: id, in: session), after: ["x.y"])
      return .revise(table.kind, id, changes + [marks])
    }
  }

  @Test(arguments: 0..<40)
  func `any run of edits can be taken back to an equal session at every step`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var session = Session()
    var past: [(before: Session, edit: Edit)] = []
    for _ in 0..<40 {
      let next = edit(of: session, &random)
      past.append((session, next))
      try session.apply(next)
    }
    for (before, edit) in past.reversed() {
      try session.apply(edit.inverse)
      #expect(session == before, "\(edit)")
    }
  }

  @Test(arguments: 0..<20)
  func `things are found by their names after any run of edits`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var session = Session()
    for _ in 0..<60 { try session.apply(edit(of: session, &random)) }
    for table in EntityTable.all {
      for (place, id) in table.ids(in: session).enumerated() {
        #expect(table.index(of: id, in: session) == place)
      }
      #expect(Set(table.ids(in: session)).count == table.ids(in: session).count)
    }
  }

  @Test(arguments: 0..<20)
  func `an edit whose state before has gone is refused and nothing changes`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var session = Session()
    for _ in 0..<30 { try session.apply(edit(of: session, &random)) }
    for table in EntityTable.all {
      for id in table.ids(in: session) {
        guard let column = table.columns.first(where: { $0.kind == .text }) else { continue }
        let now = table.values(of: column.name, on: id, in: session)
        let stale = FieldChange(column.name, before: now + ["stale"], after: ["new"])
        let before = session
        #expect(
          throws: EditProblem.changedSince(Reference(table.kind, id), field: column.name, now: now)
        ) {
          try session.apply(.revise(table.kind, id, [stale]))
        }
        #expect(session == before)
      }
    }
  }
}
