/// The text of a GNU recfile, with the places of its records and fields.
///
/// The file is its own bytes: what nobody edits stays as it was, comments, odd blank lines, order
/// and unknown fields included. Records and fields are named by their index, counted from 0 in the
/// order of the file; an edit moves the indexes behind it.
///
/// The room of records knows no domain: it gives and takes names and texts.
package struct RecordFile: Sendable {
  /// The whole file.
  package internal(set) var bytes: [UInt8]

  var nameTable: NameTable
  var types: [String]
  var records: [RecordPlace]
  var fields: [FieldPlace]

  /// An empty file.
  package init() {
    (bytes, nameTable, types, records, fields) = ([], NameTable(), [], [], [])
  }

  /// Reads a file and refuses it at its first problem.
  package init(parsing bytes: [UInt8]) throws(RecordProblem) {
    var reader = RecordReader(bytes)
    reader.readAll()
    if let flaw = Self.first(TextCheck.firstFlaw(in: bytes), reader.flaw, in: bytes) {
      throw flaw.problem(in: bytes)
    }
    let sets = reader.numberSets()
    if let flaw = sets.flaw { throw flaw.problem(in: bytes) }
    self.init(bytes: bytes, reader: reader, types: sets.types)
  }

  /// Reads as many whole records of an append-only log as stand before its first problem.
  ///
  /// The tail is the rest of the bytes from the record that is bad, or torn off before its final
  /// line feed; nil when the log is sound. A log torn exactly between two fields cannot be told
  /// from a whole one here: its writer needs a last field to check against.
  package static func readingLog(_ bytes: [UInt8]) -> (file: RecordFile, tail: Range<Int>?) {
    var reader = RecordReader(bytes)
    reader.readAll()
    var flaws = [first(TextCheck.firstFlaw(in: bytes), reader.flaw, in: bytes)?.offset]
    flaws.append(reader.numberSets().flaw?.offset)
    if let last = bytes.last, last != Byte.lineFeed { flaws.append(bytes.count - 1) }
    guard let flaw = flaws.compactMap({ $0 }).min() else {
      let types = reader.numberSets().types
      return (RecordFile(bytes: bytes, reader: reader, types: types), nil)
    }
    let end = reader.cut(at: flaw)
    let types = reader.numberSets().types
    let file = RecordFile(bytes: Array(bytes[..<end]), reader: reader, types: types)
    return (file, end..<bytes.count)
  }

  private init(bytes: [UInt8], reader: RecordReader, types: [String]) {
    self.bytes = bytes
    self.types = types
    (nameTable, records, fields) = (reader.names, reader.records, reader.fields)
  }

  /// The flaw that stands first; on one line the flaw in the text goes first, being its cause.
  private static func first(_ text: Flaw?, _ line: Flaw?, in bytes: [UInt8]) -> Flaw? {
    guard let text, let line else { return text ?? line }
    return text.offset <= ByteScan.lineEnd(in: bytes, from: line.offset) ? text : line
  }
}

extension RecordFile: Equatable {
  /// Two files are equal when their bytes are.
  package static func == (one: RecordFile, other: RecordFile) -> Bool { one.bytes == other.bytes }
}
