import Workshop

extension SessionJSON {
  /// The session a text holds, equal to the one that was written.
  ///
  /// Minutes in it tell how it came to be and are not brought in. Anything the format does not know
  /// is refused, so that nothing is lost unseen; fields of other programs belong under `Other`.
  package static func session(from text: String) throws(DataProblem) -> Session {
    try session(from: Array(text.utf8))
  }

  package static func session(from bytes: [UInt8]) throws(DataProblem) -> Session {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONReader.value(of: bytes)
    } catch {
      throw .notJSON(error)
    }
    return try session(from: value)
  }

  static func session(from value: JSONValue) throws(DataProblem) -> Session {
    let members = try object(value, at: "")
    try check(format: members)
    var session = Session()
    for member in members where member.name != "format" && member.name != "minutes" {
      guard let kind = EntityKind(rawValue: member.name) else {
        throw .unknownKind(
          name: member.name,
          nearest: nearest(to: member.name, among: EntityKind.allCases.map(\.rawValue)))
      }
      let things = try list(member.value, at: member.name)
      let reader = ThingReader(kind)
      EntityTable.of(kind).reserve(things.count, in: &session)
      for (place, thing) in things.enumerated() {
        try reader.read(thing, at: "\(member.name)[\(place)]", into: &session)
      }
    }
    return session
  }

  private static func check(format members: [JSONValue.Member]) throws(DataProblem) {
    guard let member = members.first(where: { $0.name == "format" }) else { throw .noFormat }
    let number = try whole(member.value, at: "format")
    guard let found = Int(number), found > 0 else {
      throw .misfit(path: "format", .notAWholeNumber(given: number))
    }
    guard found <= format else { throw .newerFormat(found: found, known: format) }
  }

  /// The name that only differs in its letter case, or by little.
  static func nearest(to name: String, among names: [String]) -> String? {
    names.first { $0.lowercased() == name.lowercased() }
      ?? names.first { name.lowercased() == $0.lowercased() + "s" }
  }

  static func object(
    _ value: JSONValue, at path: String
  ) throws(DataProblem) -> [JSONValue.Member] {
    guard case .object(let members) = value else {
      throw .wrongKind(path: path, expected: .object, found: value)
    }
    return members
  }

  static func list(_ value: JSONValue, at path: String) throws(DataProblem) -> [JSONValue] {
    guard case .array(let values) = value else {
      throw .wrongKind(path: path, expected: .list, found: value)
    }
    return values
  }

  static func text(_ value: JSONValue, at path: String) throws(DataProblem) -> String {
    guard case .string(let text) = value else {
      throw .wrongKind(path: path, expected: .text, found: value)
    }
    return text
  }

  static func texts(_ value: JSONValue, at path: String) throws(DataProblem) -> [String] {
    var texts: [String] = []
    for (place, value) in try list(value, at: path).enumerated() {
      texts.append(try text(value, at: "\(path)[\(place)]"))
    }
    return texts
  }

  /// A number without a fraction; `3.0` counts as `3`, as JSON Schema has it.
  static func whole(_ value: JSONValue, at path: String) throws(DataProblem) -> String {
    guard case .number(let digits) = value else {
      throw .wrongKind(path: path, expected: .wholeNumber, found: value)
    }
    let halves = digits.split(separator: ".")
    return halves.count == 2 && halves[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") }
      ? String(halves[0]) : digits
  }
}

/// Reads the things of one kind.
private struct ThingReader {
  private let kind: EntityKind
  private let table: EntityTable
  private let columns: [String: Int]

  init(_ kind: EntityKind) {
    self.kind = kind
    table = EntityTable.of(kind)
    let names = EntityTable.of(kind).columns.map(\.name)
    columns = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  func read(
    _ value: JSONValue, at path: String, into session: inout Session
  ) throws(DataProblem) {
    var id: Identifier?
    var values: [EntityTable.Value] = []
    var other: [FieldValues] = []
    var skipped: [String] = []
    var closed: [String] = []
    for member in try SessionJSON.object(value, at: path) {
      let place = "\(path).\(member.name)"
      switch member.name {
      case SessionJSON.identifier: id = Identifier(try SessionJSON.text(member.value, at: place))
      case SessionJSON.skipped: skipped = try SessionJSON.texts(member.value, at: place)
      case SessionJSON.closed: closed = try SessionJSON.texts(member.value, at: place)
      case SessionJSON.unknown: values += try unknown(member.value, at: place)
      case SessionJSON.other: other = try named(member.value, at: place)
      default:
        let column = try column(member.name, at: place)
        // A touchpoint had one channel before it could have several.
        if kind == .touchpoint, member.name == "Channel", case .string(let text) = member.value {
          values.append((column, [text]))
          continue
        }
        values.append((column, try texts(member.value, table.columns[column].kind, at: place)))
      }
    }
    let invalid = table.load(
      try accept(id, at: path, session), values, other: other, skipped: skipped, closed: closed,
      into: &session)
    if let misfit = invalid.first {
      throw .misfit(path: "\(path).\(table.columns[misfit.column].name)", misfit.problem)
    }
  }

  private func accept(
    _ id: Identifier?, at path: String, _ session: Session
  ) throws(DataProblem) -> Identifier {
    guard let id, !id.text.isEmpty else { throw .noId(path: path) }
    if let expected = kind.soleIdentifier, id != expected {
      throw .wrongId(path: path, found: id, expected: expected)
    }
    guard table.index(of: id, in: session) == nil else {
      throw .duplicateId(path: path, Reference(kind, id))
    }
    return id
  }

  private func column(_ name: String, at path: String) throws(DataProblem) -> Int {
    if let column = columns[name] { return column }
    throw .unknownField(
      path: path, kind: kind,
      nearest: SessionJSON.nearest(to: name, among: table.columns.map(\.name)))
  }

  private func unknown(
    _ value: JSONValue, at path: String
  ) throws(DataProblem) -> [EntityTable.Value] {
    var values: [EntityTable.Value] = []
    for (place, name) in try SessionJSON.texts(value, at: path).enumerated() {
      values.append((try column(name, at: "\(path)[\(place)]"), ["unknown"]))
    }
    return values
  }

  private func named(
    _ value: JSONValue, at path: String
  ) throws(DataProblem) -> [FieldValues] {
    var named: [FieldValues] = []
    for member in try SessionJSON.object(value, at: path) {
      let texts = try SessionJSON.texts(member.value, at: "\(path).\(member.name)")
      named.append(FieldValues(member.name, texts))
    }
    return named
  }

  /// The value as the field's table reads it.
  private func texts(
    _ value: JSONValue, _ kind: FieldKind, at path: String
  ) throws(DataProblem) -> [String] {
    switch kind {
    case .text, .choice, .date, .moment, .reference: return [try SessionJSON.text(value, at: path)]
    case .list, .references: return try SessionJSON.texts(value, at: path)
    case .scale, .count: return [try SessionJSON.whole(value, at: path)]
    case .number, .halves:
      guard case .number(let digits) = value else {
        throw .wrongKind(path: path, expected: .number, found: value)
      }
      return [digits]
    case .yesNo:
      guard case .bool(let truth) = value else {
        throw .wrongKind(path: path, expected: .truth, found: value)
      }
      return [truth ? "yes" : "no"]
    case .scores:
      var scores: [String] = []
      for (place, value) in try SessionJSON.list(value, at: path).enumerated() {
        scores.append(try SessionJSON.whole(value, at: "\(path)[\(place)]"))
      }
      return scores
    }
  }
}
