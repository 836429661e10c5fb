import Records

/// The records of a guide's file, each field with what its name means.
struct GuideRecords {
  /// The text, to tell where something stands; empty where nothing is told of it.
  let file: RecordFile
  /// What each field name of the file means; nil for names no guide has.
  private let words: [GuideCodec.Word?]
  private let plain: PlainGuide?

  init(_ file: RecordFile) {
    self.file = file
    words = file.names.map(GuideCodec.Word.init)
    plain = nil
  }

  init(_ plain: PlainGuide) {
    (file, words) = (RecordFile(), [])
    self.plain = plain
  }

  func ofType(_ type: GuideCodec.RecordType) -> [Int] {
    plain?.records(ofType: type) ?? file.records(ofType: type.rawValue)
  }

  func fieldCount(of record: Int) -> Int {
    plain?.fieldCount(of: record) ?? file.fieldCount(of: record)
  }

  func word(_ record: Int, _ field: Int) -> GuideCodec.Word? {
    plain?.word(record, field) ?? words[file.nameIndex(record, field)]
  }

  func value(_ record: Int, _ field: Int) -> String {
    plain?.value(record, field) ?? file.value(record, field)
  }
}

/// The records of a guide that comes with the program, found without a whole reading of its text.
///
/// Only lines as those guides hold them are taken: a name and a value, comments between records, descriptors.
/// Of any other text `RecordFile` has to be the judge.
struct PlainGuide {
  private let bytes: [UInt8]
  private var records: [Record] = []
  private var fields: [Field] = []
  /// The names met so far, and which one followed each.
  private var names: [Name] = []
  private var last: Int?

  private struct Record {
    let type: GuideCodec.RecordType
    var fields: Range<Int>
  }

  private struct Field {
    let word: GuideCodec.Word
    let value: Range<Int>
  }

  private struct Name {
    let place: Range<Int>
    let word: GuideCodec.Word
    var follower: Int?
  }

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    fields.reserveCapacity(bytes.count / 24)
    records.reserveCapacity(bytes.count / 192)
    guard bytes.last == 0x0A, bytes.withUnsafeBytes({ readAll($0) }) else { return nil }
  }

  func records(ofType type: GuideCodec.RecordType) -> [Int] {
    records.indices.filter { records[$0].type == type }
  }

  func fieldCount(of record: Int) -> Int { records[record].fields.count }

  func word(_ record: Int, _ field: Int) -> GuideCodec.Word {
    fields[records[record].fields.lowerBound + field].word
  }

  func value(_ record: Int, _ field: Int) -> String {
    let place = fields[records[record].fields.lowerBound + field].value
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[place]), as: UTF8.self)
    }
  }
}

extension PlainGuide {
  private mutating func readAll(_ text: UnsafeRawBufferPointer) -> Bool {
    var type: GuideCodec.RecordType?
    var (line, first, isDescriptor) = (0, 0, false)
    while line < text.count {
      let end = ByteScan.lineEnd(in: text, from: line)
      switch text[line] {
      case 0x0A:
        if let type, first < fields.count { close(type, from: first) }
        (first, isDescriptor) = (fields.count, false)
      case UInt8(ascii: "#"):
        guard first == fields.count, !isDescriptor else { return false }
      case UInt8(ascii: "%"):
        guard first == fields.count, text[end - 1] != UInt8(ascii: "\\") else { return false }
        if !isDescriptor {
          guard let named = Self.type(in: text[line..<end]) else { return false }
          (type, isDescriptor) = (named, true)
        }
      default:
        guard type != nil, !isDescriptor, readField(text, line, to: end) else { return false }
      }
      line = end + 1
    }
    if let type, first < fields.count { close(type, from: first) }
    return true
  }

  private mutating func close(_ type: GuideCodec.RecordType, from first: Int) {
    records.append(Record(type: type, fields: first..<fields.count))
  }

  /// The type that the first line of a descriptor names.
  private static func type(in line: Slice<UnsafeRawBufferPointer>) -> GuideCodec.RecordType? {
    guard line.starts(with: "%rec: ".utf8) else { return nil }
    return GuideCodec.RecordType(rawValue: String(decoding: line.dropFirst(6), as: UTF8.self))
  }

  private mutating func readField(
    _ text: UnsafeRawBufferPointer, _ start: Int, to end: Int
  ) -> Bool {
    guard let name = name(text, start, to: end) else { return false }
    let colon = start + names[name].place.count
    var value = end..<end
    if colon + 1 < end {
      value = colon + 2..<end
      guard text[colon + 1] == 0x20, !value.isEmpty, !Self.isBlank(text[colon + 2]),
        !Self.isBlank(text[end - 1]), text[end - 1] != UInt8(ascii: "\\")
      else { return false }
    }
    fields.append(Field(word: names[name].word, value: value))
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The name at the beginning of a line, mostly the one that followed the last before.
  private mutating func name(
    _ text: UnsafeRawBufferPointer, _ start: Int, to end: Int
  ) -> Int? {
    if let last, let follower = names[last].follower, stands(follower, text, start, to: end) {
      self.last = follower
      return follower
    }
    let known = names.indices.first { stands($0, text, start, to: end) }
    guard let name = known ?? learn(text, start, to: end) else { return nil }
    if let last { names[last].follower = name }
    last = name
    return name
  }

  private func stands(
    _ name: Int, _ text: UnsafeRawBufferPointer, _ start: Int, to end: Int
  ) -> Bool {
    let place = names[name].place
    let colon = start + place.count
    guard colon < end, text[colon] == UInt8(ascii: ":") else { return false }
    for step in 0..<place.count where text[place.lowerBound + step] != text[start + step] {
      return false
    }
    return true
  }

  private mutating func learn(
    _ text: UnsafeRawBufferPointer, _ start: Int, to end: Int
  ) -> Int? {
    guard let colon = text[start..<end].firstIndex(of: UInt8(ascii: ":")),
      let word = GuideCodec.Word(rawValue: String(decoding: text[start..<colon], as: UTF8.self))
    else { return nil }
    names.append(Name(place: start..<colon, word: word))
    return names.count - 1
  }
}
