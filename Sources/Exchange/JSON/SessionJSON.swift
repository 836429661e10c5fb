import Workshop

/// A whole session as JSON, and back, without losing anything.
///
/// `"format"` comes first, then each kind that has things, under its name in the files; a thing
/// holds its `Id` and its fields under theirs. Texts, choices, days and references are strings,
/// numbers are numbers, yes and no are true and false, repeated fields are arrays. `Skipped` and
/// `Closed` name questions, `Unknown` the fields answered with "unknown", and `Other` holds what
/// this version does not know or cannot read, each with its values as they stand.
package enum SessionJSON {
  /// The number under `"format"`. It grows when a reader of the old one would read the new one wrong.
  package static let format = 1

  static let identifier = "Id"
  static let skipped = "Skipped"
  static let closed = "Closed"
  static let unknown = "Unknown"
  static let other = "Other"

  /// - Parameters:
  ///   - minutes: how the session came to be, if that shall be told too.
  ///   - isEmbedded: escapes `<`, so that the text can stand in a page's script.
  package static func text(
    of session: Session, minutes: [Minute]? = nil, isEmbedded: Bool = false
  ) -> String {
    value(of: session, minutes: minutes).text(isEmbedded: isEmbedded)
  }

  /// The session as a value, such as a template takes.
  package static func value(of session: Session, minutes: [Minute]? = nil) -> JSONValue {
    var members = [JSONValue.Member("format", .integer(format))]
    for table in EntityTable.all {
      let things = table.ids(in: session).map { thing($0, table, session) }
      if !things.isEmpty { members.append(.init(table.kind.rawValue, .array(things))) }
    }
    if let minutes { members.append(.init("minutes", value(of: minutes))) }
    return .object(members)
  }

  /// Minutes as they stand in a session.
  package static func value(of minutes: [Minute]) -> JSONValue {
    .array(minutes.map(MinuteJSON.value))
  }

  private static func thing(
    _ id: Identifier, _ table: EntityTable, _ session: Session
  ) -> JSONValue {
    let marks = table.marks(of: id, in: session)
    var members = [JSONValue.Member(identifier, .string(id.text))]
    for column in table.columns {
      let texts = table.values(of: column.name, on: id, in: session)
      if texts.isEmpty || texts == ["unknown"] && marks.unknown.contains(column.name) { continue }
      members.append(.init(column.name, value(of: texts, column.kind)))
    }
    if !marks.skipped.isEmpty { members.append(.init(skipped, .texts(marks.skipped))) }
    if !marks.closed.isEmpty { members.append(.init(closed, .texts(marks.closed))) }
    let unknown = table.columns.map(\.name).filter(marks.unknown.contains)
    if !unknown.isEmpty { members.append(.init(Self.unknown, .texts(unknown))) }
    if !marks.other.isEmpty {
      let other = marks.other.map { JSONValue.Member($0.name, .texts($0.values)) }
      members.append(.init(Self.other, .object(other)))
    }
    return .object(members)
  }

  private static func value(of texts: [String], _ kind: FieldKind) -> JSONValue {
    switch kind {
    case .list, .references: .texts(texts)
    case .scores:
      .array(texts.joined(separator: " ").split(separator: " ").map { .number(String($0)) })
    case .scale, .halves, .count, .number: .number(texts[0])
    case .yesNo: .bool(texts[0] == "yes")
    case .text, .choice, .date, .moment, .reference: .string(texts[0])
    }
  }
}
