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
    if isChecked { return value }
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

  /// Reads `Touchpoint.Pain`.
  mutating func path(
    _ text: String, _ word: GuideCodec.Word, _ record: Int, _ field: Int
  ) -> FieldPath? {
    let isChecked = isChecked
    return read(word, record, field) { () throws(ValueFlaw) in
      try GuideValue.path(text, isChecked: isChecked)
    }
  }

  /// Reads `Touchpoint`; `offset` says where in the value it stands.
  mutating func kind(
    _ text: String, offset: Int = 0, _ word: GuideCodec.Word, _ record: Int, _ field: Int
  ) -> EntityKind? {
    read(word, record, field) { () throws(ValueFlaw) in
      try GuideValue.kind(text, offset: offset)
    }
  }

  /// Reads `Touchpoint.Emotion < 0`; nil when it is empty or cannot be read.
  mutating func condition(_ value: String, _ record: Int, _ field: Int) -> Condition? {
    if value.isEmpty { return nil }
    let isChecked = isChecked
    return read(.when, record, field) { () throws(ValueFlaw) in
      try GuideValue.condition(value, isChecked: isChecked)
    }
  }

  /// Reads `Persona Stage Touchpoint(worst-pains 5)`.
  mutating func loops(_ value: String, _ record: Int, _ field: Int) -> [Loop] {
    if value == lastLoops.value { return lastLoops.loops }
    let reader = LoopReader(value)
    blame(record, field: field, .each, reader.flaws)
    if reader.flaws.isEmpty { lastLoops = (value, reader.loops) }
    return reader.loops
  }

  private mutating func read<Value>(
    _ word: GuideCodec.Word, _ record: Int, _ field: Int, _ body: () throws(ValueFlaw) -> Value
  ) -> Value? {
    do throws(ValueFlaw) {
      return try body()
    } catch {
      blame(record, field: field, word, [error])
      return nil
    }
  }

  /// Notes what is wrong with a value.
  mutating func blame(
    _ record: Int, field: Int, _ word: GuideCodec.Word, _ flaws: [ValueFlaw]
  ) {
    for flaw in flaws {
      blame(record, field: field, offset: flaw.offset, flaw.fault)
      if flaw.isUnread { markBroken(record, word) }
    }
  }

  mutating func markBroken(_ record: Int, _ word: GuideCodec.Word) {
    broken.insert(Place(record: record, word: word))
  }
}
