/// Where a field stands, counted from the start of its record, so that edits elsewhere leave it be.
struct FieldPlace: Sendable {
  var start: Int
  /// Just after the field's last line, its line feed included where there is one.
  var end: Int
  var name: Int
  /// Whether the value is its own text, with no `+` line and no joined line to decode.
  var isPlain: Bool
}

/// Where a record stands: from the first byte of its first name to just after its last line.
struct RecordPlace: Sendable {
  var start: Int
  var end: Int
  var firstField: Int
  var fieldCount: Int
  var isDescriptor: Bool
  /// Index of its record set among the types of the file, nil before any descriptor.
  var set: Int?

  var fields: Range<Int> { firstField..<firstField + fieldCount }
}
