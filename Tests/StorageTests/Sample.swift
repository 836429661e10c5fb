import Workshop

@testable import Storage

/// Things to fill a session with.
enum Sample {
  static let stock = Edit.add(
    .touchpoint, "checks-stock",
    [
      FieldValues("Stage", ["compare"]), FieldValues("Name", ["Checks stock from the van"]),
      FieldValues("Channel", ["website"]), FieldValues("Emotion", ["-1"]),
    ], place: nil)

  static func stage(_ name: String, at place: Int? = nil) -> Edit {
    .add(.stage, Identifier(name), [FieldValues("Name", [name])], place: place)
  }

  static func revise(
    _ kind: EntityKind, _ id: Identifier, _ field: String, from before: [String],
    to after: [String]
  ) -> Edit {
    .revise(kind, id, [FieldChange(field, before: before, after: after)])
  }

  /// One thing of every kind with every field filled, marks and unknown fields included.
  static let everything: [Edit] = EntityTable.all.flatMap { table -> [Edit] in
    let id = table.kind.soleIdentifier ?? Identifier("the-\(table.kind.rawValue.lowercased())")
    var values = table.columns.filter { !isGiven(table.kind, $0.name) }
      .map { FieldValues($0.name, sample(of: $0)) }
    values.append(FieldValues("Skipped", ["persona.quote", "persona.goals dana"]))
    values.append(FieldValues("Closed", ["goals.statement"]))
    values.append(FieldValues("Colour_2", ["rather blue", "or not"]))
    guard table.kind == .facts else { return [.add(table.kind, id, values, place: nil)] }
    return [
      .revise(.facts, id, values.map { FieldChange($0.name, before: [], after: $0.values) })
    ]
  }

  /// What a new session says of itself from the beginning.
  private static func isGiven(_ kind: EntityKind, _ field: String) -> Bool {
    kind == .facts && ["Format", "Name"].contains(field)
  }

  private static func sample(of column: EntityTable.Column) -> [String] {
    switch column.kind {
    case .text: ["# \(column.name): Größe 漢字 🚐\n\n%rec: Evil\n+ Id: 99\\ [interviews-march]"]
    case .list: ["one", "two\nlines", "unknown is a word too"]
    case .choice(let choices): [choices[choices.count - 1]]
    case .scale(let range): [String(range.lowerBound)]
    case .halves(let range): ["\(range.lowerBound)"]
    case .count: ["42"]
    case .number: ["1.80"]
    case .date: ["2027-02-28"]
    case .moment: ["2027-03-12T09:10:00Z"]
    case .yesNo: ["no"]
    case .scores(let range, _): ["\(range.lowerBound) \(range.upperBound) \(range.lowerBound)"]
    case .reference: ["some-thing"]
    case .references: ["some-thing", "another"]
    }
  }
}
