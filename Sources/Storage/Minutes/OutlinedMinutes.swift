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

  /// Nil where anything stands otherwise than we write it, which takes a whole reading to judge.
  init?(_ bytes: [UInt8]) {
    guard let records = LogPlaces(bytes, under: MinuteCodec.head)?.records else { return nil }
    var reader = OutlineReader()
    var outlines: [MinuteFile.Outline?] = []
    outlines.reserveCapacity(records.count)
    let isPlain = bytes.withUnsafeBufferPointer { buffer in
      for record in records {
        let lines = UnsafeBufferPointer(rebasing: buffer[record.start..<record.end])
        guard let outline = reader.outline(lines) else { return false }
        outlines.append(outline)
      }
      return true
    }
    guard isPlain else { return nil }
    (self.bytes, self.records, self.outlines) = (bytes, records, outlines)
  }

  var count: Int { records.count }

  /// A minute by itself, with what reads it; nil for none that can be read.
  func record(_ number: Int) -> (file: RecordFile, reader: MinuteReader)? {
    let (start, end) = (records[number].start, records[number].end)
    let (file, rest) = RecordFile.readingLog(Array(bytes[start..<end]))
    guard rest == nil, file.recordCount == 1 else { return nil }
    return (file, MinuteReader(names: file.names))
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
  private var parts: [(name: [UInt8], part: SectionFile?)] = []

  /// Nil where the record is none of ours; what it says is judged by `MinuteReader` then.
  mutating func outline(_ record: UnsafeBufferPointer<UInt8>) -> MinuteFile.Outline? {
    var line = MinuteLines(record)
    guard line.skip("Id: "), let sequence = line.number("Seq: "), line.skip("When: "),
      line.skip("By: "), let turn = line.number("Turn: ")
    else { return nil }
    _ = line.skip("Question: ")
    guard line.skip("Did: "), let name = line.word("What: "), line.endsWithLine(last) else {
      return nil
    }
    return MinuteFile.Outline(sequence: sequence, turn: turn, part: part(of: name))
  }

  private mutating func part(of name: UnsafeBufferPointer<UInt8>) -> SectionFile? {
    if let known = parts.first(where: { $0.name.elementsEqual(name) }) { return known.part }
    let part = EntityKind(rawValue: String(decoding: name, as: UTF8.self))
      .map(SectionFile.holding)
    parts.append((Array(name), part))
    return part
  }
}

/// The lines of a minute, from the first on.
private struct MinuteLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private func begins(_ name: StaticString) -> Bool {
    guard place + name.utf8CodeUnitCount <= bytes.count else { return false }
    for step in 0..<name.utf8CodeUnitCount where bytes[place + step] != name.utf8Start[step] {
      return false
    }
    return true
  }

  private mutating func passLine() {
    place = ByteScan.lineEnd(in: UnsafeRawBufferPointer(bytes), from: place) + 1
  }

  /// Whether the line has this name; it is passed then.
  mutating func skip(_ name: StaticString) -> Bool {
    guard begins(name) else { return false }
    passLine()
    return true
  }

  /// The number that is all of a line of this name, from 1; nil for any that we would not write.
  mutating func number(_ name: StaticString) -> Int? {
    guard begins(name) else { return nil }
    place += name.utf8CodeUnitCount
    var number = 0
    let start = place
    while place < bytes.count, bytes[place] &- 0x30 < 10 {
      number = number * 10 + Int(bytes[place] &- 0x30)
      place += 1
      // Whatever has more digits is no number of ours.
      if place - start > 15 { return nil }
    }
    guard place > start, place < bytes.count, bytes[place] == 0x0A,
      1...MinuteNumbering.highest ~= number
    else { return nil }
    place += 1
    return number
  }

  /// The word that begins the value of a line of this name, with a blank behind it.
  mutating func word(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard begins(name) else { return nil }
    let start = place + name.utf8CodeUnitCount
    var end = start
    while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == 0x20 else { return nil }
    passLine()
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether the last line, behind those that were passed, begins so; `beginning` holds the line feed
  /// above it.
  func endsWithLine(_ beginning: [UInt8]) -> Bool {
    var start = bytes.count - 1
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    guard start >= place else { return false }
    return bytes[(start - 1)...].starts(with: beginning)
  }
}
