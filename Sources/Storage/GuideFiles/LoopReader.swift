import Workshop

/// Reads what a question or a form is asked for: `Persona Stage Touchpoint(worst-pains 5)`.
struct LoopReader {
  private(set) var loops: [Loop] = []
  private(set) var flaws: [ValueFlaw] = []

  init(_ value: String) {
    for part in Self.parts(of: value) {
      let offset = ValueFlaw.offset(of: part, in: value)
      do throws(ValueFlaw) {
        loops.append(try loop(part, offset))
      } catch {
        flaws.append(error)
      }
    }
  }

  private func loop(_ part: Substring, _ offset: Int) throws(ValueFlaw) -> Loop {
    let loop = try Self.loop(part, offset)
    if loop.kind.soleIdentifier != nil {
      throw ValueFlaw(offset: offset, fault: .onlyOne(loop.kind), isUnread: false)
    }
    if loops.contains(where: { $0.kind == loop.kind }) {
      throw ValueFlaw(offset: offset, fault: .loopRepeats(loop.kind), isUnread: false)
    }
    return loop
  }

  private static func loop(_ part: Substring, _ offset: Int) throws(ValueFlaw) -> Loop {
    let bracket = part.utf8.firstIndex(of: UInt8(ascii: "("))
    let name = part[..<(bracket ?? part.endIndex)]
    let kind = try GuideValue.kind(String(name), offset: offset)
    if name.endIndex == part.endIndex { return Loop(kind) }
    let words = part[name.endIndex...].dropFirst().dropLast().split(separator: " ")
    guard part.last == ")", let selected = Loop.selected(by: words, of: kind) else {
      throw ValueFlaw(offset: offset, fault: .unreadableLoop(String(part)))
    }
    guard kind == selected.kind else {
      throw ValueFlaw(
        offset: offset,
        fault: .selectionDoesNotFit(String(words[0]), kind, fitting: selected.kind))
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
    case "rated": return Loop(.opportunity, .rated(most))
    default: return nil
    }
  }
}
