import Records
import Workshop

/// Reads the parts of a form: `Channel sigil "#" channels`.
extension GuideCodec.Draft {
  /// A word of a part and where it stands in the value; a quoted one is a word or sign of the mark.
  private struct PartWord {
    var text: String
    var offset: Int
    var isQuoted: Bool
  }

  mutating func readParts(of record: Int, on form: inout Form) {
    let fields = (0..<file.fieldCount(of: record)).filter {
      file.names[file.nameIndex(record, $0)] == GuideCodec.Word.part.rawValue
    }
    for field in fields {
      let value = file.value(record, field)
      if value.isEmpty { continue }
      guard let words = partWords(value, record, field) else { continue }
      if let part = part(words, of: form.kind, record, field) {
        form.fields.append(part)
        partPlaces[form.name, default: []].append(field)
      }
    }
  }

  private mutating func partWords(
    _ value: String, _ record: Int, _ field: Int
  ) -> [PartWord]? {
    var words: [PartWord] = []
    let letters = Array(value)
    var place = 0
    while place < letters.count {
      if letters[place] == " " {
        place += 1
        continue
      }
      let start = place
      if letters[place] == "\"" {
        guard let end = letters[(place + 1)...].firstIndex(of: "\""), end > place + 1 else {
          blame(record, field: field, offset: start, .openQuote(String(letters[start...])))
          return nil
        }
        let text = String(letters[(place + 1)..<end])
        words.append(PartWord(text: text, offset: start, isQuoted: true))
        place = end + 1
      } else {
        while place < letters.count, letters[place] != " " { place += 1 }
        let text = String(letters[start..<place])
        words.append(PartWord(text: text, offset: start, isQuoted: false))
      }
    }
    return words
  }

  private mutating func part(
    _ words: [PartWord], of kind: EntityKind, _ record: Int, _ field: Int
  ) -> FormField? {
    guard let name = words.first, let sort = words.dropFirst().first, !sort.isQuoted else {
      blame(record, field: field, .unreadablePart(file.value(record, field)))
      return nil
    }
    let table = EntityTable.of(kind)
    guard let column = table.column(name.text).map({ table.columns[$0] }) else {
      blame(record, field: field, offset: name.offset, unknownField(name.text, of: kind))
      return nil
    }
    let rest = words.dropFirst(2)
    guard let mark = Mark(sort.text, words: rest.filter(\.isQuoted).map(\.text)) else {
      let isKnown = Mark.names.contains(sort.text)
      let nearest = GuideCodec.Nearest.to(sort.text, among: Mark.names)
      blame(
        record, field: field, offset: sort.offset,
        isKnown ? .markWithoutWords(sort.text) : .unknownMark(sort.text, nearest: nearest))
      return nil
    }
    var part = FormField(column.name, mark)
    read(rest.filter { !$0.isQuoted }, of: column, on: &part, record, field)
    check(part, sort.text, column, at: sort.offset, record, field)
    return part
  }

  /// Reads `known`, `channels`, `= unhappy`.
  private mutating func read(
    _ words: [PartWord], of column: EntityTable.Column, on part: inout FormField,
    _ record: Int, _ field: Int
  ) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word.text == "=" {
        let value = rest.map(\.text).joined(separator: " ")
        let path = FieldPath(partKind(record), column.name)
        if let problem = path.misfit(of: [value]) {
          let offset = rest.first?.offset ?? word.offset
          blame(
            record, field: field, offset: offset, .valueDoesNotFit(value, path, problem))
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
          record, field: field, offset: word.offset,
          .unknownPartWord(word.text, nearest: GuideCodec.Nearest.to(word.text, among: known)))
      }
    }
  }

  private func partKind(_ record: Int) -> EntityKind {
    (value(.makes, of: record) ?? value(.fills, of: record)).flatMap(EntityKind.init) ?? .touchpoint
  }

  /// Notes marks that cannot hold what the field holds.
  private mutating func check(
    _ part: FormField, _ name: String, _ column: EntityTable.Column, at offset: Int,
    _ record: Int, _ field: Int
  ) {
    let fits: Bool
    switch part.mark {
    case .across, .counts: if case .scores = column.kind { fits = true } else { fits = false }
    case .amount: fits = column.kind == .count
    case .quotes, .length, .unit: fits = column.kind == .text
    case .always, .phrase:
      if part.value == nil { blame(record, field: field, offset: offset, .markWithoutValue(name)) }
      return
    default: return
    }
    if !fits {
      let path = FieldPath(partKind(record), column.name)
      blame(record, field: field, offset: offset, .markDoesNotFit(name, path))
    }
  }
}
