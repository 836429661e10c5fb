import Workshop

/// Two maps side by side, for a program: every change, and the same in sentences.
package enum ComparisonJSON {
  package static func value(of comparison: MapComparison) -> JSONValue {
    .object([
      .init("old", map(comparison.old)), .init("new", map(comparison.new)),
      .init("equal", .bool(comparison.isEmpty)),
      .init("warnings", .array(comparison.warnings.map { .string($0.sentence) })),
      .init("changes", .array(comparison.changes.map { change($0, comparison) })),
      .init("sections", .array(comparison.sections.map(section))),
      .init(
        "takenOn", .array(comparison.isEmpty ? [] : comparison.takenIdeas.map { .string($0) })),
      .init(
        "counts",
        .object(
          ThingChange.What.allCases.map { what in
            .init(what.rawValue, .number(String(comparison.count(of: what))))
          })),
    ])
  }

  private static func map(_ session: Session) -> JSONValue {
    let share = session.evidenceShare
    return .object(
      [
        session.facts.name.map { .init("name", .string($0)) },
        session.facts.date.map { .init("date", .string($0.text)) },
        .init("lines", .number(String(share.lines))),
        .init("linesOnSources", .number(String(share.evidence))),
      ].compactMap { $0 })
  }

  private static func change(_ change: ThingChange, _ comparison: MapComparison) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("what", .string(change.what.rawValue)), .init("kind", .string(change.kind.rawValue)),
      .init("id", .string(change.id.text)),
    ]
    if let new = change.new, new != change.id { members.append(.init("newId", .string(new.text))) }
    members.append(.init("title", .string(comparison.title(of: change.reference))))
    if change.what == .moved || change.what == .added, let after = change.after {
      members.append(.init("after", .string(after.text)))
    }
    if !change.fields.isEmpty {
      members.append(.init("fields", .array(change.fields.map(field))))
    }
    return .object(members)
  }

  private static func field(_ field: FieldChange) -> JSONValue {
    .object([
      .init("field", .string(field.field)),
      .init("before", .array(field.before.map { .string($0) })),
      .init("after", .array(field.after.map { .string($0) })),
    ])
  }

  private static func section(_ section: ComparisonSection) -> JSONValue {
    .object([
      .init("heading", .string(section.heading)),
      .init(
        "lines",
        .array(
          section.lines.map { line in
            .object([
              .init("sign", .string(line.sign.rawValue)), .init("words", .string(line.words)),
            ])
          })),
    ])
  }
}
