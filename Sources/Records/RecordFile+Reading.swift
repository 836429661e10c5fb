extension RecordFile {
  /// The distinct names of the fields, so that a reader can map them to its own once.
  ///
  /// Edits add names at the end and never take one away.
  package var names: [String] { nameTable.names }

  /// How many records the file holds, descriptors included.
  package var recordCount: Int { records.count }

  /// The types of the record sets, in the order of the file.
  package var recordTypes: [String] { types }

  /// Whether a record describes a record set, having a field `%rec`.
  package func isDescriptor(_ record: Int) -> Bool { records[record].isDescriptor }

  /// The type of the record set a record stands in or describes; nil before any descriptor.
  package func type(of record: Int) -> String? { records[record].set.map { types[$0] } }

  /// The records of a type, its descriptor left out.
  package func records(ofType type: String) -> [Int] {
    guard let set = types.firstIndex(of: type) else { return [] }
    return members(ofSet: set)
  }

  /// The last record of a type, its descriptor left out; found from the end of the file.
  package func lastRecord(ofType type: String) -> Int? {
    guard let set = types.firstIndex(of: type) else { return nil }
    return records.lastIndex { $0.set == set && !$0.isDescriptor }
  }

  /// How many fields a record has.
  package func fieldCount(of record: Int) -> Int { records[record].fieldCount }

  /// The name of a field, as an index into `names`.
  package func nameIndex(_ record: Int, _ field: Int) -> Int { place(record, field).name }

  /// A field: its name, as an index into `names`, and its value.
  package func field(_ record: Int, _ field: Int) -> (name: Int, value: String) {
    let place = place(record, field)
    return (place.name, value(of: place, in: record))
  }

  /// The value of a field, with its lines joined as the format tells.
  package func value(_ record: Int, _ field: Int) -> String {
    value(of: place(record, field), in: record)
  }

  private func value(of place: FieldPlace, in record: Int) -> String {
    let range = valueRange(of: place, in: records[record])
    guard place.isPlain else { return RecordText.decode(bytes[range]) }
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// Where in the bytes the value of a field stands; nil where its lines have to be joined.
  package func plainRange(_ record: Int, _ field: Int) -> Range<Int>? {
    let place = place(record, field)
    return place.isPlain ? valueRange(of: place, in: records[record]) : nil
  }

  /// The values of all fields of a name, in order.
  package func values(_ record: Int, named name: String) -> [String] {
    fieldIndexes(of: record, named: name).map { value(record, $0) }
  }

  /// Where the value of a field begins, or its name when the value is empty.
  package func position(_ record: Int, _ field: Int) -> Position {
    excerpt(record, field).position
  }

  /// Where a record begins.
  package func position(of record: Int) -> Position {
    Excerpt(of: bytes, at: records[record].start).position
  }

  /// The same place as `position`, with its line, for a problem found in a value.
  package func excerpt(_ record: Int, _ field: Int) -> Excerpt {
    let place = place(record, field)
    let value = valueRange(of: place, in: records[record])
    let name = records[record].start + place.start
    return Excerpt(of: bytes, at: value.isEmpty ? name : value.lowerBound)
  }
}

extension RecordFile {
  func place(_ record: Int, _ field: Int) -> FieldPlace {
    let record = records[record]
    precondition(record.fields.count > field && field >= 0, "the record has no such field")
    return fields[record.firstField + field]
  }

  func members(ofSet set: Int?) -> [Int] {
    records.indices.filter { records[$0].set == set && !records[$0].isDescriptor }
  }

  /// Which fields of a record, counted within it, bear a name.
  func fieldIndexes(of record: Int, named name: String) -> [Int] {
    guard let index = nameTable.index(of: name) else { return [] }
    let record = records[record]
    return (0..<record.fieldCount).filter { fields[record.firstField + $0].name == index }
  }

  private func valueRange(of field: FieldPlace, in record: RecordPlace) -> Range<Int> {
    let start = RecordText.valueStart(of: field, in: record, names: nameTable, bytes: bytes)
    let end = record.start + field.end
    return start..<(bytes[end - 1] == Byte.lineFeed ? end - 1 : end)
  }
}
