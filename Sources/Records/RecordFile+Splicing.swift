extension RecordFile {
  /// Puts `text` in the place of `range`, which holds whole records `old` and nothing of others.
  ///
  /// Every edit ends here. Only `text` is read again; what stands behind it is shifted.
  mutating func replace(_ range: Range<Int>, records old: Range<Int>, with text: [UInt8]) {
    var reader = RecordReader(text, names: nameTable)
    reader.readAll()
    assert(reader.flaw == nil, "an edit wrote what cannot be read")
    let touchesSets =
      records[old].contains(where: \.isDescriptor)
      || reader.records.contains(where: \.isDescriptor)

    let oldFields = fieldRange(of: old)
    let above = old.lowerBound > 0 ? records[old.lowerBound - 1].set : nil
    let new = reader.records.map { record in
      var record = record
      record.start += range.lowerBound
      record.end += range.lowerBound
      record.firstField += oldFields.lowerBound
      record.set = above
      return record
    }
    nameTable = reader.names
    bytes.replaceSubrange(range, with: text)
    fields.replaceSubrange(oldFields, with: reader.fields)
    records.replaceSubrange(old, with: new)
    shiftRecords(
      from: old.lowerBound + new.count, bytes: text.count - range.count,
      fields: reader.fields.count - oldFields.count)
    if touchesSets {
      types = RecordSets.number(&records, fields: fields, names: nameTable, in: bytes).types
    }
  }

  private func fieldRange(of span: Range<Int>) -> Range<Int> {
    let start = span.lowerBound < records.count ? records[span.lowerBound].firstField : fields.count
    return start..<start + records[span].reduce(0) { $0 + $1.fieldCount }
  }

  private mutating func shiftRecords(from first: Int, bytes: Int, fields: Int) {
    for index in first..<records.count {
      records[index].start += bytes
      records[index].end += bytes
      records[index].firstField += fields
    }
  }
}
