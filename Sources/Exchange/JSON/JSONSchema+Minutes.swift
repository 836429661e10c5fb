import Workshop

extension JSONSchema {
  /// A minute, and what it holds besides: values as they were given, and a field before and after.
  static var minuteShapes: [JSONValue.Member] {
    [
      .init("minute", minute),
      .init("values", object([("field", string), ("values", texts)])),
      .init("change", object([("field", string), ("before", texts), ("after", texts)])),
    ]
  }

  private static let string: JSONValue = ["type": "string"]
  private static let number: JSONValue = ["type": "integer", "minimum": 0]

  private static var minute: JSONValue {
    let stated: [(String, JSONValue)] = [
      ("sequence", number),
      ("moment", ["type": "string", "format": "date-time"]),
      ("writer", string),
      ("turn", number),
      ("edit", ["enum": .texts(MinuteJSON.words)]),
      ("kind", ["enum": .texts(EntityKind.allCases.map(\.rawValue))]),
      ("id", string),
    ]
    let possible: [(String, JSONValue)] = [
      ("question", string), ("undo", number), ("redo", number),
      ("values", ["type": "array", "items": reference(to: "values")]),
      ("place", number),
      ("changes", ["type": "array", "items": reference(to: "change")]),
      ("from", number), ("to", number),
    ]
    return object(stated, possible)
  }

  private static func object(
    _ stated: [(name: String, shape: JSONValue)],
    _ possible: [(name: String, shape: JSONValue)] = []
  ) -> JSONValue {
    [
      "type": "object",
      "required": .texts(stated.map(\.name)),
      "properties": .object((stated + possible).map { .init($0.name, $0.shape) }),
      "additionalProperties": false,
    ]
  }
}
