import Records

extension RecordFile {
  init(_ text: String) throws(RecordProblem) { try self.init(parsing: Array(text.utf8)) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// All a reader can ask, as lines, to compare one file's tables with another's.
  var listing: [String] {
    (0..<recordCount).flatMap { record in
      ["\(record) \(type(of: record) ?? "-") \(isDescriptor(record)) \(position(of: record))"]
        + (0..<fieldCount(of: record)).map { field in
          let place = position(record, field)
          return "\(names[nameIndex(record, field)])=\(value(record, field)) \(place)"
        }
    }
  }
}
