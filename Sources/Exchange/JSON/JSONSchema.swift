import Workshop

/// The published shape of a session's JSON, as JSON Schema, draft 2020-12.
///
/// It is made from the field tables, so a new field is in it by itself.
package enum JSONSchema {
  package static func text() -> String {
    value.text()
  }

  /// The names a thing of each kind may hold, by the kind's own.
  package static var fieldNames: [String: Set<String>] {
    let marks = [
      SessionJSON.identifier, SessionJSON.skipped, SessionJSON.closed, SessionJSON.unknown,
      SessionJSON.other,
    ]
    return Dictionary(
      uniqueKeysWithValues: EntityTable.all.map { table in
        (table.kind.rawValue, Set(table.columns.map(\.name) + marks))
      })
  }

  static var value: JSONValue {
    var properties: [JSONValue.Member] = [
      .init(
        "format",
        ["description": "The version of this format.", "const": .integer(SessionJSON.format)])
    ]
    for table in EntityTable.all {
      let word = table.kind.plural
      let isSole = table.kind.soleIdentifier != nil
      var list: [JSONValue.Member] = [
        .init(
          "description", .string(isSole ? "The \(word), at most one." : "The \(word), in order.")),
        .init("type", "array"),
        .init("items", reference(to: table.kind.rawValue)),
      ]
      if isSole { list.append(.init("maxItems", 1)) }
      properties.append(.init(table.kind.rawValue, .object(list)))
    }
    properties.append(
      .init(
        "minutes",
        [
          "description": "How the session came to be: every change, in order.",
          "type": "array", "items": reference(to: "minute"),
        ]))
    let things = EntityTable.all.map { JSONValue.Member($0.kind.rawValue, thing($0)) }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:waymark:session:\(SessionJSON.format)"),
      "title": "A customer journey mapping workshop",
      "type": "object",
      "required": ["format"],
      "properties": .object(properties),
      "additionalProperties": false,
      "$defs": .object(things + minuteShapes + resultShapes),
    ]
  }

  static func reference(to name: String) -> JSONValue {
    ["$ref": .string("#/$defs/" + name)]
  }

  static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]

  private static func thing(_ table: EntityTable) -> JSONValue {
    let id: JSONValue =
      table.kind.soleIdentifier.map { ["const": .string($0.text)] }
      ?? [
        "description": "Its short name, by which others refer to it.", "type": "string",
        "minLength": 1,
      ]
    let fields = table.columns.map { JSONValue.Member($0.name, shape(of: $0)) }
    let names = JSONValue.texts(table.columns.map(\.name))
    let marks: [JSONValue.Member] = [
      .init(SessionJSON.skipped, described("Questions passed without an answer.", texts)),
      .init(SessionJSON.closed, described("Lists that were ended.", texts)),
      .init(
        SessionJSON.unknown,
        [
          "description": "Fields whose answer was \"unknown\".", "type": "array",
          "items": ["enum": names], "uniqueItems": true,
        ]),
      .init(
        SessionJSON.other,
        [
          "description": "Fields of other programs, and values that do not fit their field.",
          "type": "object", "additionalProperties": texts,
        ]),
    ]
    return [
      "description": .string("One \(table.kind.word)."),
      "type": "object",
      "required": .texts([SessionJSON.identifier]),
      "properties": .object([.init(SessionJSON.identifier, id)] + fields + marks),
      "additionalProperties": false,
    ]
  }

  private static func shape(of column: EntityTable.Column) -> JSONValue {
    described(label(of: column), shape(of: column.kind))
  }

  private static func label(of column: EntityTable.Column) -> String {
    let label = column.label.capitalizedFirst
    switch column.kind {
    case .reference(let kinds):
      return "\(label): the Id of a " + kinds.map(\.rawValue).joined(separator: " or a ") + "."
    case .references(let kind): return "\(label): the Ids of things of the kind \(kind.rawValue)."
    case .scores: return "\(label): one number a person."
    default: return "\(label)."
    }
  }

  private static func shape(of kind: FieldKind) -> JSONValue {
    switch kind {
    case .text: ["type": "string"]
    case .list: texts
    case .choice(let words): ["enum": .texts(words)]
    case .scale(let range): whole(range)
    case .halves(let range):
      [
        "type": "number", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound), "multipleOf": .number("0.5"),
      ]
    case .count: whole(0...1_000_000_000)
    case .number: ["type": "number"]
    case .date:
      [
        "type": "string",
        "anyOf": [
          ["format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
          // A whole month, where nobody knows the day any more.
          ["pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"],
        ],
      ]
    case .moment: ["type": "string", "format": "date-time"]
    case .yesNo: ["type": "boolean"]
    case .scores(let range, _): ["type": "array", "items": whole(range)]
    case .reference: ["type": "string"]
    case .references: texts
    }
  }

  static func whole(_ range: ClosedRange<Int>) -> JSONValue {
    [
      "type": "integer", "minimum": .integer(range.lowerBound),
      "maximum": .integer(range.upperBound),
    ]
  }

  private static func described(_ text: String, _ shape: JSONValue) -> JSONValue {
    guard case .object(let members) = shape else { return shape }
    return .object([.init("description", .string(text))] + members)
  }
}
