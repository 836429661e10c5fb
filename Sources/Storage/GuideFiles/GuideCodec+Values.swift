import Records
import Workshop

/// Readers of single values. Each notes what is wrong with the value and gives what can be used.
extension GuideCodec.Draft {
  mutating func name(_ value: String, _ record: Int, _ field: Int) -> String {
    let isName = value.utf8.allSatisfy { byte in
      48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || ".-_".utf8.contains(byte)
    }
    if !isName { blame(record, field: field, .notAName(value)) }
    return value
  }

  /// A name that no other record of the kind bears; `firsts` keeps who bears which.
  mutating func uniqueName(
    _ value: String, _ record: Int, _ field: Int, _ firsts: inout [String: Int]
  ) -> String {
    if let first = firsts[value] {
      let line = file.position(of: first).line
      blame(record, field: field, .duplicateName(value, firstLine: line))
    } else if !value.isEmpty {
      firsts[value] = record
    }
    return name(value, record, field)
  }

  /// Nil when the value is empty or not one of the cases of `Choice`.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ word: GuideCodec.Word, _ record: Int, _ field: Int
  ) -> Choice? {
    if value.isEmpty { return nil }
    if let choice = Choice(rawValue: value) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    let nearest = GuideCodec.Nearest.to(value, among: choices)
    blame(
      record, field: field,
      .notOneOf(value, field: word.rawValue, choices: choices, nearest: nearest))
    markBroken(record, word)
    return nil
  }

  mutating func yesNo(
    _ value: String, _ word: GuideCodec.Word, _ record: Int, _ field: Int
  ) -> Bool? {
    switch value {
    case "yes", "true", "1": return true
    case "no", "false", "0", "": return false
    default:
      blame(record, field: field, .notYesOrNo(value, field: word.rawValue))
      markBroken(record, word)
      return nil
    }
  }

  mutating func checkStep(_ name: String, _ record: Int, _ word: GuideCodec.Word) {
    if name.isEmpty || guide.steps.contains(where: { $0.name == name }) { return }
    let nearest = GuideCodec.Nearest.to(name, among: guide.steps.map(\.name))
    blame(record, word, .unknownStep(name, nearest: nearest))
  }

  /// Reads `Touchpoint.Pain`; `offset` says where in the value it stands.
  mutating func path(
    _ text: String, offset: Int = 0, _ word: GuideCodec.Word, _ record: Int, _ field: Int
  ) -> FieldPath? {
    let dot = text.utf8.firstIndex(of: UInt8(ascii: "."))
    let parts = dot.map { (String(text[..<$0]), String(text[text.utf8.index(after: $0)...])) }
    guard let (kindName, fieldName) = parts, !fieldName.utf8.contains(UInt8(ascii: ".")) else {
      blame(record, field: field, offset: offset, .notAPath(text))
      markBroken(record, word)
      return nil
    }
    guard let kind = kind(kindName, offset: offset, word, record, field) else { return nil }
    let table = EntityTable.of(kind)
    guard let column = table.column(fieldName) else {
      let fault = unknownField(fieldName, of: kind)
      blame(record, field: field, offset: offset + kindName.count + 1, fault)
      markBroken(record, word)
      return nil
    }
    return FieldPath(kind, table.columns[column].name)
  }

  /// Reads `Touchpoint`.
  mutating func kind(
    _ text: String, offset: Int, _ word: GuideCodec.Word, _ record: Int, _ field: Int
  ) -> EntityKind? {
    if let kind = EntityKind(rawValue: text) { return kind }
    let nearest = GuideCodec.Nearest.to(text, among: EntityKind.allCases.map(\.rawValue))
    blame(record, field: field, offset: offset, .unknownKind(text, nearest: nearest))
    markBroken(record, word)
    return nil
  }

  func unknownField(_ name: String, of kind: EntityKind) -> GuideProblem.Fault {
    let names = EntityTable.of(kind).columns.map(\.name)
    return .unknownFieldOfKind(name, kind, nearest: GuideCodec.Nearest.to(name, among: names))
  }

  mutating func markBroken(_ record: Int, _ word: GuideCodec.Word) {
    broken.insert(Place(record: record, word: word))
  }
}
