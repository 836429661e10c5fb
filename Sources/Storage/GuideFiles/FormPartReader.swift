import Workshop

/// Reads a part of a form: `Channel sigil "#" channels`.
struct FormPartReader {
  let kind: EntityKind
  private(set) var flaws: [ValueFlaw] = []

  /// - Parameter kind: of what the form makes or fills in.
  init(of kind: EntityKind) {
    self.kind = kind
  }

  /// A word of a part and where it stands in the value; a quoted one is a word or sign of the mark.
  private struct PartWord {
    var text: String
    var offset: Int
    var isQuoted: Bool
  }

  /// - Returns: nil where it cannot be read; `flaws` tells why.
  mutating func part(_ value: String) -> FormField? {
    guard let words = words(of: value) else { return nil }
    guard let name = words.first, let sort = words.dropFirst().first, !sort.isQuoted else {
      blame(.unreadablePart(value))
      return nil
    }
    return part(words, name, sort)
  }

  private mutating func blame(at offset: Int = 0, _ fault: GuideProblem.Fault) {
    flaws.append(ValueFlaw(offset: offset, fault: fault, isUnread: false))
  }

  private mutating func words(of value: String) -> [PartWord]? {
    let (blank, quote) = (UInt8(ascii: " "), UInt8(ascii: "\""))
    let bytes = Array(value.utf8)
    // Of plain letters the bytes are the characters, and counting those takes most of the time.
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func offset(of place: Int) -> Int { isPlain ? place : text(0..<place).count }
    var words: [PartWord] = []
    var place = 0
    while let start = bytes[place...].firstIndex(where: { $0 != blank }) {
      let isQuoted = bytes[start] == quote
      let first = isQuoted ? start + 1 : start
      let end = bytes[first...].firstIndex(of: isQuoted ? quote : blank)
      if isQuoted, end == nil || end == first {
        blame(at: offset(of: start), .openQuote(text(start..<bytes.count)))
        return nil
      }
      words.append(
        PartWord(
          text: text(first..<(end ?? bytes.count)), offset: offset(of: start), isQuoted: isQuoted))
      place = end.map { isQuoted ? $0 + 1 : $0 } ?? bytes.count
    }
    return words
  }

  private mutating func part(
    _ words: [PartWord], _ name: PartWord, _ sort: PartWord
  ) -> FormField? {
    let table = EntityTable.of(kind)
    guard let column = table.column(name.text).map({ table.columns[$0] }) else {
      blame(at: name.offset, GuideValue.unknownField(name.text, of: kind))
      return nil
    }
    let rest = words.dropFirst(2)
    guard let mark = Mark(sort.text, words: rest.filter(\.isQuoted).map(\.text)) else {
      let isKnown = Mark.names.contains(sort.text)
      let nearest = GuideCodec.Nearest.to(sort.text, among: Mark.names)
      blame(
        at: sort.offset,
        isKnown ? .markWithoutWords(sort.text) : .unknownMark(sort.text, nearest: nearest))
      return nil
    }
    var part = FormField(column.name, mark)
    read(rest.filter { !$0.isQuoted }, of: column, on: &part)
    check(part, sort.text, column, at: sort.offset)
    return part
  }

  /// Reads `known`, `channels`, `= unhappy`.
  private mutating func read(
    _ words: [PartWord], of column: EntityTable.Column, on part: inout FormField
  ) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.text == "=" {
        let value = rest.dropFirst().reduce(rest.first?.text ?? "") { "\($0) \($1.text)" }
        let path = FieldPath(kind, column.name)
        if let problem = path.misfit(of: [value]) {
          let offset = rest.first?.offset ?? word.offset
          blame(at: offset, .valueDoesNotFit(value, path, problem))
        }
        part.value = value
        return
      }
      if word.text == "known" {
        part.isKnown = true
      } else if let vocabulary = FormField.Vocabulary(rawValue: word.text) {
        part.vocabulary = vocabulary
      } else {
        let known = ["known"] + FormField.Vocabulary.allCases.map(\.rawValue)
        blame(
          at: word.offset,
          .unknownPartWord(word.text, nearest: GuideCodec.Nearest.to(word.text, among: known)))
      }
    }
  }

  /// Notes marks that cannot hold what the field holds.
  private mutating func check(
    _ part: FormField, _ name: String, _ column: EntityTable.Column, at offset: Int
  ) {
    let fits: Bool
    switch part.mark {
    case .across, .counts: if case .scores = column.kind { fits = true } else { fits = false }
    case .amount: fits = column.kind == .count
    case .quotes, .length, .unit: fits = column.kind == .text
    case .always, .phrase:
      if part.value == nil { blame(at: offset, .markWithoutValue(name)) }
      return
    default: return
    }
    if !fits {
      let path = FieldPath(kind, column.name)
      blame(at: offset, .markDoesNotFit(name, path))
    }
  }
}
