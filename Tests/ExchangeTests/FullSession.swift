import Exchange
import Workshop

/// A session in which every field of every kind of thing is filled.
enum FullSession {
  /// Fields that are the program's own business.
  static let inner: Set<FieldPath> = [
    FieldPath(.facts, "Format"), FieldPath(.facts, "At"), FieldPath(.participant, "Away"),
    FieldPath(.participant, "Leader"), FieldPath(.participant, "Turns"),
    FieldPath(.participant, "Lines"), FieldPath(.facts, "Bell"), FieldPath(.facts, "CheckIn"),
    FieldPath(.timebox, "Since"), FieldPath(.decision, "About"),
    FieldPath(.decision, "Content"), FieldPath(.agreement, "Content"),
    FieldPath(.facts, "GuideEdition"), FieldPath(.facts, "InboxTaken"),
    FieldPath(.facts, "Sheet"), FieldPath(.facts, "Shared"), FieldPath(.vote, "ByCode"),
    FieldPath(.vote, "Code"),
    FieldPath(.review, "AfterApart"),
  ]
  /// Kinds of things that stay in the room.
  static let unpublished: Set<EntityKind> = [.round, .card, .timer]

  static var paths: [FieldPath] {
    EntityTable.all.flatMap { table in table.columns.map { FieldPath(table.kind, $0.name) } }
      .filter { !inner.contains($0) && !unpublished.contains($0.kind) }
  }

  static func id(of kind: EntityKind) -> Identifier {
    kind.soleIdentifier ?? Identifier("one-" + kind.rawValue.lowercased())
  }

  /// The value of a field, unlike that of every other field where its kind allows it.
  static func value(of path: FieldPath) -> String {
    let number = (paths.firstIndex(of: path) ?? 0) + 1
    switch path.column?.kind {
    case .choice(let choices): return choices.last ?? ""
    case .scale(let range): return String(range.upperBound)
    case .halves(let range): return String(range.upperBound)
    case .scores(let range, _): return "\(range.lowerBound) \(range.upperBound)"
    case .count, .number: return String(70_000 + number)
    case .date: return Day(number: 21_000 + number).text
    case .moment: return Moment(seconds: 1_804_760_000 + number).text
    case .yesNo: return "yes"
    case .reference(let kinds): return kinds.first.map { id(of: $0).text } ?? ""
    case .references(let kind): return id(of: kind).text
    default: return "said as \(path.kind.rawValue) \(path.field)"
    }
  }

  static func things(
    without missing: FieldPath? = nil, answer: ((FieldPath) -> String)? = nil
  ) -> [Thing] {
    EntityTable.all.map { table in
      let values = table.columns.compactMap { column -> FieldValues? in
        let path = FieldPath(table.kind, column.name)
        if path == missing || inner.contains(path) { return nil }
        let isText = column.kind == .text || column.kind == .list
        return FieldValues(
          column.name, [isText ? answer?(path) ?? value(of: path) : value(of: path)])
      }
      return Thing(table.kind, id(of: table.kind), values: values)
    }
  }

  static func page(
    _ document: MapDocument = .map, without missing: FieldPath? = nil,
    answer: ((FieldPath) -> String)? = nil
  ) throws -> String {
    let session = try Session(things: things(without: missing, answer: answer))
    return MarkdownPage.text(of: session.outline(walk: VanParts.walk, document))
  }

  /// The map and the record, one behind the other.
  static func pages(without missing: FieldPath? = nil) throws -> String {
    try MapDocument.allCases.map { try page($0, without: missing) }.joined()
  }

  /// A field's value as people read it: days in words, large counts in groups.
  static func shown(of path: FieldPath, in language: String? = nil) -> String {
    let value = value(of: path)
    switch path.column?.kind {
    case .date: return Day(iso: value)?.words(in: language) ?? value
    case .count where !plainCounts.contains(path): return value.prefix(2) + "," + value.dropFirst(2)
    default: return value
    }
  }

  /// Counts that are numbers of something, such as a version.
  private static let plainCounts: Set<FieldPath> = [
    FieldPath(.timebox, "Planned"), FieldPath(.timebox, "Actual"), FieldPath(.timebox, "Break"),
  ]
}
