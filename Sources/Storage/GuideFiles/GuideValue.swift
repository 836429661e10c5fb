import Workshop

/// What is wrong with a value of a guide, and how many characters into it.
struct ValueFlaw: Error {
  var offset = 0
  let fault: GuideProblem.Fault
  /// Whether nothing is concluded from the value any more.
  var isUnread = true
}

/// Values of guides that speak of kinds of things and their fields.
enum GuideValue {
  /// Reads `Touchpoint`; `offset` says where in the value it stands.
  static func kind(_ text: String, offset: Int = 0) throws(ValueFlaw) -> EntityKind {
    if let kind = EntityKind(rawValue: text) { return kind }
    let nearest = GuideCodec.Nearest.to(text, among: EntityKind.allCases.map(\.rawValue))
    throw ValueFlaw(offset: offset, fault: .unknownKind(text, nearest: nearest))
  }

  /// Reads `Touchpoint.Pain`; `isChecked` says that it names a field, in the letters of that.
  static func path(
    _ text: String, offset: Int = 0, isChecked: Bool = false
  ) throws(ValueFlaw) -> FieldPath {
    let dot = text.utf8.firstIndex(of: UInt8(ascii: "."))
    let parts = dot.map { (String(text[..<$0]), String(text[text.utf8.index(after: $0)...])) }
    guard let (kindName, fieldName) = parts, !fieldName.utf8.contains(UInt8(ascii: ".")) else {
      throw ValueFlaw(offset: offset, fault: .notAPath(text))
    }
    let kind = try kind(kindName, offset: offset)
    // No table is made of a kind that may never be asked for.
    if isChecked { return FieldPath(kind, fieldName) }
    let table = EntityTable.of(kind)
    guard let column = table.column(fieldName) else {
      throw ValueFlaw(
        offset: offset + kindName.count + 1, fault: unknownField(fieldName, of: kind))
    }
    return FieldPath(kind, table.columns[column].name)
  }

  static func unknownField(_ name: String, of kind: EntityKind) -> GuideProblem.Fault {
    let names = EntityTable.of(kind).columns.map(\.name)
    return .unknownFieldOfKind(name, kind, nearest: GuideCodec.Nearest.to(name, among: names))
  }

  /// Reads `Touchpoint.Emotion < 0`.
  static func condition(
    _ value: String, isChecked: Bool = false
  ) throws(ValueFlaw) -> Condition {
    let left = value.prefix { !isSign($0) }
    let sign = value[left.endIndex...].prefix(while: isSign)
    let right = trimmed(value[sign.endIndex...])
    let name = trimmed(left)
    guard let comparison = Condition.Comparison(rawValue: String(sign)), !right.isEmpty,
      !name.isEmpty
    else {
      throw ValueFlaw(fault: .unreadableCondition(value))
    }
    let offset = value.distance(from: value.startIndex, to: name.startIndex)
    let path = try path(String(name), offset: offset, isChecked: isChecked)
    return Condition(path, comparison, String(right))
  }

  private static func isSign(_ character: Character) -> Bool {
    switch character {
    case "<", ">", "=", "!": true
    default: false
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
