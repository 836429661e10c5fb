/// Where the records of a log stand, found without reading their fields.
///
/// A log of years is asked for its last records, or for a few of them. Only a text of the plainest form
/// is taken here, as the program writes it; of any other `RecordFile` has to be the judge.
package struct LogPlaces: Sendable {
  /// Each record without its descriptor, up to behind its last line.
  package let records: [Span]

  /// From a byte up to before another.
  package struct Span: Sendable {
    package let start: Int
    package let end: Int
  }

  /// Nil unless the text is whole lines under a descriptor, no value of which is joined with the line
  /// below. Whether the lines are fields is for `holdsFields` to say, unless they are read anyway.
  ///
  /// - Parameter descriptor: how the descriptor begins; the rest of its last line may say anything.
  package init?(_ bytes: [UInt8], under descriptor: [UInt8]) {
    guard bytes.starts(with: descriptor), bytes.last == Byte.lineFeed else { return nil }
    let start = ByteScan.lineEnd(in: bytes, from: descriptor.count - 1) + 1
    guard bytes.count == start || bytes[start] == Byte.lineFeed,
      bytes[start - 2] != Byte.backslash, TextCheck.firstFlaw(in: bytes) == nil,
      let records = bytes.withUnsafeBufferPointer({ Self.records(in: $0, from: start) })
    else { return nil }
    self.records = records
  }

  private static func records(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> [Span]? {
    var records: [Span] = []
    records.reserveCapacity(bytes.count / 192)
    var line = start
    var first: Int?
    while line < bytes.count {
      if bytes[line] == Byte.lineFeed {
        if let first { records.append(Span(start: first, end: line)) }
        first = nil
        line += 1
        continue
      }
      first = first ?? line
      line = ByteScan.lineEnd(in: UnsafeRawBufferPointer(bytes), from: line) + 1
      if bytes[line - 2] == Byte.backslash { return nil }
    }
    if let first { records.append(Span(start: first, end: bytes.count)) }
    return records
  }

  /// Whether a record is fields and `+` lines under one, and nothing else. It ends in a line feed.
  package static func holdsFields(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    var line = 0
    while line < record.count {
      if record[line] == Byte.plus ? line == 0 : !isField(at: line, in: record) { return false }
      line = ByteScan.lineEnd(in: UnsafeRawBufferPointer(record), from: line) + 1
    }
    return true
  }

  /// A name that is not the program's own, and a colon. The text ends in a line feed, so that each look
  /// ahead ends there.
  private static func isField(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Byte.isLetter(bytes[start]) else { return false }
    var scan = start + 1
    while Byte.continuesName(bytes[scan]) { scan += 1 }
    return bytes[scan] == Byte.colon
  }
}
