import Records
import Workshop

/// A recfile taken apart into the texts of its records, so that two can be joined without writing anew
/// what nobody changed.
struct RecordDocument {
  /// One record, with the comments in front of it.
  struct Record: Sendable {
    /// Its `Id`, with a number where an `Id` stands again; its own text where it bears none.
    let key: String
    let id: String?
    var text: String
    var fields: [Field]

    func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    func holdsTheSame(as other: Record) -> Bool {
      fields.elementsEqual(other.fields) { $0.name == $1.name && $0.value == $1.value }
    }
  }

  typealias Field = (name: String, value: String)

  /// The records below one descriptor; the type is empty above the first.
  struct RecordSet {
    let type: String
    var head: Record?
    var records: [Record] = []
  }

  private(set) var sets: [RecordSet] = []
  /// Comments behind the last record.
  private(set) var tail = ""

  init() {}

  init(_ bytes: [UInt8]) throws(RecordProblem) {
    let file = try RecordFile(parsing: bytes)
    var counts: [String: Int] = [:]
    var comments = ""
    var number = 0
    for block in Self.blocks(of: bytes) {
      let isComment = block.split(separator: "\n").allSatisfy { $0.hasPrefix("#") }
      if isComment || number >= file.recordCount {
        comments += block
        continue
      }
      let record = Self.record(number, of: file, text: comments + block, &counts)
      comments = ""
      if file.isDescriptor(number) {
        sets.append(RecordSet(type: file.type(of: number) ?? "", head: record))
      } else {
        if sets.isEmpty { sets.append(RecordSet(type: "")) }
        sets[sets.count - 1].records.append(record)
      }
      number += 1
    }
    tail = comments
  }

  private static func record(
    _ number: Int, of file: RecordFile, text: String, _ counts: inout [String: Int]
  ) -> Record {
    let fields = (0..<file.fieldCount(of: number)).map { field in
      (name: file.names[file.nameIndex(number, field)], value: file.value(number, field))
    }
    let id = fields.first { $0.name == SectionCodec.identifier }?.value
    let stem = (file.type(of: number) ?? "") + " " + (id ?? "=" + text)
    counts[stem, default: 0] += 1
    let count = counts[stem, default: 1]
    return Record(
      key: count == 1 ? stem : "\(stem) #\(count)", id: id, text: text, fields: fields)
  }

  /// The texts between empty lines, each with its final line feed.
  private static func blocks(of bytes: [UInt8]) -> [String] {
    var blocks: [String] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      if end == place {
        if start < place { blocks.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = place + 1
      }
      place = end + 1
    }
    if start < bytes.count {
      let last = String(decoding: bytes[start...], as: UTF8.self)
      blocks.append(last.hasSuffix("\n") ? last : last + "\n")
    }
    return blocks
  }

  func set(_ type: String) -> RecordSet? { sets.first { $0.type == type } }

  /// The file's bytes: records one empty line apart.
  static func bytes(of sets: [RecordSet], tail: String) -> [UInt8] {
    var texts = sets.flatMap { set in [set.head?.text].compactMap { $0 } + set.records.map(\.text) }
    if !tail.isEmpty { texts.append(tail) }
    return Array(texts.joined(separator: "\n").utf8)
  }

  static func text(of fields: [Field]) -> String {
    String(decoding: RecordText.encode(fields), as: UTF8.self)
  }
}
