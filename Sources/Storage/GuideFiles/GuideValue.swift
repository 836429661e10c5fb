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
    let text = value.utf8
    let start = text.firstIndex(where: isSign) ?? text.endIndex
    let end = text[start...].firstIndex { !isSign($0) } ?? text.endIndex
    let (name, right) = (trimmed(value[..<start]), trimmed(value[end...]))
    guard let comparison = Condition.Comparison(rawValue: String(value[start..<end])),
      !right.isEmpty, !name.isEmpty
    else {
      throw ValueFlaw(fault: .unreadableCondition(value))
    }
    let offset = ValueFlaw.offset(of: name, in: value)
    let path = try path(String(name), offset: offset, isChecked: isChecked)
    return Condition(path, comparison, String(right))
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"): true
    default: false
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.utf8.first == 0x20 { text = text.dropFirst() }
    while text.utf8.last == 0x20 { text = text.dropLast() }
    // Most values are letters from end to end; whether another is white is a question for Unicode.
    if let first = text.utf8.first, let last = text.utf8.last, 0x21...0x7E ~= first,
      0x21...0x7E ~= last
    {
      return text
    }
    text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension ValueFlaw {
  /// How many characters stand before a part of a value.
  static func offset(of part: Substring, in value: String) -> Int {
    let before = value[..<part.startIndex]
    return before.utf8.allSatisfy { $0 < 0x80 } ? before.utf8.count : before.count
  }
}
