import Records
import Workshop

/// Reads the records of a file of minutes, the meaning of each name worked out once.
struct MinuteReader: Sendable {
  private let names: [String]
  private let roles: [MinuteDraft.Role]

  init(names: [String]) {
    self.names = names
    roles = names.map(Self.role)
  }

  private static func role(of name: String) -> MinuteDraft.Role {
    switch name {
    case "Seq": .sequence
    case "When": .moment
    case "By": .writer
    case "Turn": .turn
    case "Question": .question
    case "Did": .verb
    case "What": .about
    case "Before": .before
    case "After": .after
    case "Aside": .aside
    case "Place": .place
    case "From": .from
    case "To": .to
    case "Undoes": .undoes
    case "Redoes": .redoes
    default: .other
    }
  }

  /// What the record says of its place in the story, the rest of it unread; nil when it says none.
  ///
  /// - Parameter parts: by the name of a kind the section that holds it, as far as it was looked up.
  func outline(
    _ record: Int, of file: RecordFile, knowing parts: inout [String: SectionFile?]
  ) -> MinuteFile.Outline? {
    var sequence: Int?
    var turn: Int?
    for field in 0..<file.fieldCount(of: record) {
      switch roles[file.nameIndex(record, field)] {
      case .sequence: sequence = Int(file.value(record, field))
      case .turn: turn = Int(file.value(record, field))
      case .about:
        guard let sequence, let turn, 1...MinuteNumbering.highest ~= sequence,
          1...MinuteNumbering.highest ~= turn
        else { return nil }
        let about = file.value(record, field)
        let blank = about.utf8.firstIndex(of: UInt8(ascii: " "))
        let kind = blank.map { String(about[..<$0]) } ?? about
        if parts[kind] == nil {
          parts[kind] = .some(EntityKind(rawValue: kind).map(SectionFile.holding))
        }
        return MinuteFile.Outline(sequence: sequence, turn: turn, part: parts[kind] ?? nil)
      default: break
      }
    }
    return nil
  }

  func outline(_ record: Int, of file: RecordFile) -> MinuteFile.Outline? {
    var parts: [String: SectionFile?] = [:]
    return outline(record, of: file, knowing: &parts)
  }

  /// Nil when the record lacks something a minute needs.
  func minute(_ record: Int, of file: RecordFile) -> Minute? {
    var draft = MinuteDraft()
    file.bytes.withUnsafeBufferPointer { bytes in
      for field in 0..<file.fieldCount(of: record) {
        let role = roles[file.nameIndex(record, field)]
        if role == .other { continue }
        // Most lines of all minutes are such: no text is made of a line only to be taken apart.
        if role == .before || role == .after, let range = file.plainRange(record, field) {
          draft.take(UnsafeBufferPointer(rebasing: bytes[range]), isBefore: role == .before)
        } else {
          draft.take(file.value(record, field), as: role)
        }
      }
    }
    return draft.minute
  }

  /// Whether the record's lines are those that were written.
  func isSound(_ record: Int, of file: RecordFile) -> Bool {
    var fields = (0..<file.fieldCount(of: record)).map { field in
      (name: names[file.nameIndex(record, field)], value: file.value(record, field))
    }
    guard let last = fields.popLast(), last.name == MinuteCodec.sum else { return false }
    return Checksum.text(of: RecordText.encode(fields)) == last.value
  }

  /// Whether the record has its last field; one torn off between two fields lacks it.
  func isWhole(_ record: Int, of file: RecordFile) -> Bool {
    names[file.nameIndex(record, file.fieldCount(of: record) - 1)] == MinuteCodec.sum
  }
}
