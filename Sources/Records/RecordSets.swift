/// Which record set each record stands in: that of the nearest descriptor at or above it.
enum RecordSets {
  static let typeField = "%rec"

  /// Numbers the sets in order of appearance; reports the first descriptor without a type of its
  /// own and leaves it and what follows unnumbered.
  static func number(
    _ records: inout [RecordPlace], fields: [FieldPlace], names: NameTable, in bytes: [UInt8]
  ) -> (types: [String], flaw: Flaw?) {
    var types: [String] = []
    var firsts: [String: Int] = [:]
    for index in records.indices {
      let record = records[index]
      if record.isDescriptor, let field = typeField(of: record, fields: fields, names: names) {
        let value = RecordText.valueStart(of: field, in: record, names: names, bytes: bytes)
        let type = typeWord(in: bytes, from: value)
        if type.isEmpty { return (types, Flaw(offset: value, problem: RecordProblem.typeExpected)) }
        if let first = firsts[type] {
          return (types, duplicate(type, at: value, first: first, in: bytes))
        }
        firsts[type] = record.start + field.start
        types.append(type)
      }
      records[index].set = types.isEmpty ? nil : types.count - 1
    }
    return (types, nil)
  }

  private static func duplicate(
    _ type: String, at offset: Int, first: Int, in bytes: [UInt8]
  ) -> Flaw {
    Flaw(offset: offset) { excerpt in
      let first = Excerpt(of: bytes, at: first).position
      return .duplicateSet(excerpt, type: type, first: first)
    }
  }

  private static func typeField(
    of record: RecordPlace, fields: [FieldPlace], names: NameTable
  ) -> FieldPlace? {
    fields[record.fields].first { names[$0.name] == typeField }
  }

  /// The word that begins the value at `start`; a file or address may follow it.
  private static func typeWord(in bytes: [UInt8], from start: Int) -> String {
    var first = start
    while first < bytes.count, Byte.isBlank(bytes[first]) { first += 1 }
    guard first < bytes.count, Byte.isLetter(bytes[first]) else { return "" }
    var end = first + 1
    while end < bytes.count, Byte.continuesName(bytes[end]) { end += 1 }
    return String(decoding: bytes[first..<end], as: UTF8.self)
  }
}
