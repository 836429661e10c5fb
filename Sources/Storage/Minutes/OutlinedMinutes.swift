import Records
import Workshop

/// Minutes that stand as the program writes them, of which only their places in the story were read.
///
/// Most of what is done with a workshop asks for no more than that, and for the last minute; each is read
/// when somebody wants it.
struct OutlinedMinutes: Sendable {
  let bytes: [UInt8]
  private let records: [LogPlaces.Span]
  let outlines: [MinuteFile.Outline?]
  /// Whether each can be read as far as its lines tell, and stands behind those of earlier turns.
  let isOrderly: Bool

  /// Nil where anything stands otherwise than we write it, which takes a whole reading to judge.
  init?(_ bytes: [UInt8]) {
    guard let records = LogPlaces(bytes, under: MinuteCodec.beginning)?.records else { return nil }
    var reader = OutlineReader()
    var outlines: [MinuteFile.Outline?] = []
    outlines.reserveCapacity(records.count)
    var isOrderly = true
    var last = (turn: 0, sequence: 0)
    let isPlain = bytes.withUnsafeBufferPointer { buffer in
      for record in records {
        let lines = UnsafeBufferPointer(rebasing: buffer[record.start..<record.end])
        guard let outline = reader.outline(lines),
          reader.isReadable || LogPlaces.holdsFields(lines)
        else { return false }
        outlines.append(outline)
        if isOrderly {
          let place = (turn: outline.turn, sequence: outline.sequence)
          isOrderly = place > last && reader.isReadable
          last = place
        }
      }
      return true
    }
    guard isPlain else { return nil }
    (self.bytes, self.records, self.outlines) = (bytes, records, outlines)
    self.isOrderly = isOrderly
  }

  var count: Int { records.count }

  /// The byte with which a minute begins.
  func start(of number: Int) -> Int { records[number].start }

  /// A minute by itself, with what reads it; nil for none that can be read.
  func record(_ number: Int) -> (file: RecordFile, reader: MinuteReader)? {
    let (start, end) = (records[number].start, records[number].end)
    let (file, rest) = RecordFile.readingLog(Array(bytes[start..<end]))
    guard rest == nil, file.recordCount == 1 else { return nil }
    return (file, MinuteReader(names: file.names))
  }

  /// The minutes from this number on, read together, which is faster than one by one: each that cannot be
  /// read is nil in it, and all of it where they cannot be read together.
  func minutes(from first: Int) -> [Minute?]? {
    guard first < count else { return [] }
    let (file, rest) = RecordFile.readingLog(Array(bytes[records[first].start...]))
    guard rest == nil, file.recordCount == count - first else { return nil }
    let reader = MinuteReader(names: file.names)
    return (0..<file.recordCount).map { reader.minute($0, of: file) }
  }

  /// The lines above a minute.
  func linesAbove(_ number: Int) -> Int {
    bytes[..<records[number].start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}

/// Reads of a minute its first lines, each known by how `MinuteCodec` begins it.
private struct OutlineReader {
  private let last = Array("\n\(MinuteCodec.sum): ".utf8)
  /// Kinds by their names, as far as they were looked up.
  private var parts: [(name: [UInt8], kind: EntityKind?, part: SectionFile?)] = []
  /// Whether the last one holds all that a minute needs, each line as we write it.
  private(set) var isReadable = false

  /// Nil where the record is none of ours; what it says is judged by `MinuteReader` then.
  mutating func outline(_ record: UnsafeBufferPointer<UInt8>) -> MinuteFile.Outline? {
    var line = MinuteLines(record)
    guard line.skip("Id: "), let sequence = line.number("Seq: "),
      let isTimed = line.moment("When: "),
      line.skip("By: "), let turn = line.number("Turn: ")
    else { return nil }
    _ = line.skip("Question: ")
    guard let deed = line.deed("Did: "), let about = line.about("What: "), line.endsWithLine(last)
    else { return nil }
    let (kind, part) = known(about.kind)
    isReadable =
      isTimed && max(sequence, turn) <= MinuteDraft.most && kind.map { about.names($0) } ?? false
      && line.complete(deed, upTo: "Sum: ")
    return MinuteFile.Outline(sequence: sequence, turn: turn, part: part)
  }

  private mutating func known(
    _ name: UnsafeBufferPointer<UInt8>
  ) -> (kind: EntityKind?, part: SectionFile?) {
    let known = parts.first { part in
      part.name.withUnsafeBufferPointer { $0.count == name.count && $0.elementsEqual(name) }
    }
    if let known { return (known.kind, known.part) }
    let kind = EntityKind(rawValue: String(decoding: name, as: UTF8.self))
    let part = kind.map(SectionFile.holding)
    parts.append((Array(name), kind, part))
    return (kind, part)
  }
}
