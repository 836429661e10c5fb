import Records
import Workshop

/// Readers of `Each` and `When`.
extension GuideCodec.Draft {
  /// Reads `Persona Stage Touchpoint(worst-pains 5)`.
  mutating func loops(_ value: String, _ record: Int, _ field: Int) -> [Loop] {
    var loops: [Loop] = []
    for part in Self.parts(of: value) {
      let offset = value.distance(from: value.startIndex, to: part.startIndex)
      guard let loop = loop(part, offset, record, field) else {
        markBroken(record, .each)
        continue
      }
      if loop.kind.soleIdentifier != nil {
        blame(record, field: field, offset: offset, .onlyOne(loop.kind))
      } else if loops.contains(where: { $0.kind == loop.kind }) {
        blame(record, field: field, offset: offset, .loopRepeats(loop.kind))
      } else {
        loops.append(loop)
      }
    }
    return loops
  }

  private mutating func loop(
    _ part: Substring, _ offset: Int, _ record: Int, _ field: Int
  ) -> Loop? {
    let bracket = part.utf8.firstIndex(of: UInt8(ascii: "("))
    let name = part[..<(bracket ?? part.endIndex)]
    guard let kind = kind(String(name), offset: offset, .each, record, field) else { return nil }
    if name.endIndex == part.endIndex { return Loop(kind) }
    let words = part[name.endIndex...].dropFirst().dropLast().split(separator: " ")
    guard part.last == ")", let selected = Loop.selected(by: words, of: kind)
    else {
      blame(record, field: field, offset: offset, .unreadableLoop(String(part)))
      return nil
    }
    guard kind == selected.kind else {
      let fault = GuideProblem.Fault.selectionDoesNotFit(
        String(words[0]), kind, fitting: selected.kind)
      blame(record, field: field, offset: offset, fault)
      return nil
    }
    return selected
  }

  /// Words set apart by blanks, where a bracket holds a word together.
  private static func parts(of value: String) -> [Substring] {
    var parts: [Substring] = []
    var start: String.Index?
    var isInBracket = false
    for index in value.utf8.indices {
      let byte = value.utf8[index]
      if byte == UInt8(ascii: "(") { isInBracket = true }
      if byte == UInt8(ascii: ")") { isInBracket = false }
      if byte == UInt8(ascii: " "), !isInBracket {
        if let start { parts.append(value[start..<index]) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { parts.append(value[start...]) }
    return parts
  }

  /// Reads `Touchpoint.Emotion < 0`; nil when it is empty or cannot be read.
  mutating func condition(_ value: String, _ record: Int, _ field: Int) -> Condition? {
    if value.isEmpty { return nil }
    let left = value.prefix { !"<>=!".contains($0) }
    let sign = value[left.endIndex...].prefix { "<>=!".contains($0) }
    let right = Self.trimmed(value[sign.endIndex...])
    let name = Self.trimmed(left)
    guard let comparison = Condition.Comparison(rawValue: String(sign)), !right.isEmpty,
      !name.isEmpty
    else {
      markBroken(record, .when)
      blame(record, field: field, .unreadableCondition(value))
      return nil
    }
    let offset = value.distance(from: value.startIndex, to: name.startIndex)
    guard let path = path(String(name), offset: offset, .when, record, field) else { return nil }
    return Condition(path, comparison, String(right))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Loop {
  /// What a bracket chooses; of the wrong kind where it fits only another one.
  fileprivate static func selected(by words: [Substring], of kind: EntityKind) -> Loop? {
    if words == ["open"] { return Loop(.followUp, .open) }
    if words == ["due"] {
      return Loop([.action, .kpi, .hypothesis].contains(kind) ? kind : .action, .due)
    }
    guard words.count == 2, let most = Int(words[1]), most > 0 else { return nil }
    switch words[0] {
    case "worst-pains": return Loop(.touchpoint, .worstPains(most))
    case "shortlist": return Loop(.opportunity, .shortlist(most))
    default: return nil
    }
  }
}
