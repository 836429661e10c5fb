import Workshop

/// One minute as JSON: who changed what, when, and how it was before.
enum MinuteJSON {
  static func value(of minute: Minute) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("sequence", .integer(minute.sequence)),
      .init("moment", .string(minute.moment.text)),
      .init("writer", .string(minute.writer)),
      .init("turn", .integer(minute.turn)),
    ]
    if let question = minute.question { members.append(.init("question", .string(question))) }
    switch minute.origin {
    case .said, .sealed: break
    case .undo(let turn): members.append(.init("undo", .integer(turn)))
    case .redo(let turn): members.append(.init("redo", .integer(turn)))
    }
    let reference = minute.edit.reference
    members += [
      .init("edit", .string(word(for: minute.edit))),
      .init("kind", .string(reference.kind.rawValue)),
      .init("id", .string(reference.id.text)),
    ]
    return .object(members + details(of: minute.edit))
  }

  static let words = ["add", "revise", "remove", "move"]

  private static func word(for edit: Edit) -> String {
    switch edit {
    case .add: words[0]
    case .revise: words[1]
    case .remove: words[2]
    case .move: words[3]
    }
  }

  private static func details(of edit: Edit) -> [JSONValue.Member] {
    switch edit {
    case .add(_, _, let values, let place):
      [.init("values", .array(values.map(value)))] + placed(place)
    case .remove(_, _, let values, let place):
      [.init("values", .array(values.map(value)))] + placed(place)
    case .revise(_, _, let changes): [.init("changes", .array(changes.map(value)))]
    case .move(_, _, let from, let to): [.init("from", .integer(from)), .init("to", .integer(to))]
    }
  }

  /// The end of the list has no number.
  private static func placed(_ place: Int?) -> [JSONValue.Member] {
    guard let place, place != .max else { return [] }
    return [.init("place", .integer(place))]
  }

  private static func value(of named: FieldValues) -> JSONValue {
    ["field": .string(named.name), "values": .texts(named.values)]
  }

  private static func value(of change: FieldChange) -> JSONValue {
    [
      "field": .string(change.field), "before": .texts(change.before),
      "after": .texts(change.after),
    ]
  }
}
