extension RecordFile {
  /// Makes the fields of a name hold exactly `values`, touching only lines that differ.
  ///
  /// New fields go after the last one of that name, else after the last field whose name stands
  /// before `name` in `order`, else to the end of the record. A record that loses its last field is
  /// removed. Values are stored as `RecordText.storable` tells.
  package mutating func set(
    _ name: String, to values: [String], inRecord record: Int, order: [String]
  ) {
    precondition(RecordText.isName(name), "\"\(name)\" cannot be the name of a field")
    let present = fieldIndexes(of: record, named: name)
    let wanted = values.map(RecordText.storable)
    let change = Change(from: present.map { value(record, $0) }, to: wanted)
    if change.isEmpty { return }
    if wanted.isEmpty, present.count == fieldCount(of: record) { return remove(record: record) }

    let pairs = min(change.old.count, change.new.count)
    var edits = zip(change.old, change.new).map { old, new in
      LineEdit(
        range: lines(record, present[old]), name: name, values: wanted[new...new])
    }
    for old in change.old.dropFirst(pairs) {
      edits.append(LineEdit(range: lines(record, present[old]), name: name, values: []))
    }
    if change.new.count > pairs {
      let anchor = anchor(
        of: name, in: record, present: present, after: change.old.lowerBound + pairs, order: order)
      let added = wanted[change.new.dropFirst(pairs)]
      edits.append(LineEdit(range: anchor..<anchor, name: name, values: added))
    }
    let place = records[record]
    replace(place.start..<place.end, records: record..<record + 1, with: edited(place, by: edits))
  }

  /// Where new fields go, when `count` of those present stand before them.
  private func anchor(
    of name: String, in record: Int, present: [Int], after count: Int, order: [String]
  ) -> Int {
    if count > 0 { return lines(record, present[count - 1]).upperBound }
    if let first = present.first { return lines(record, first).lowerBound }
    let place = records[record]
    let before = Set(order.prefix { $0 != name }.compactMap(nameTable.index))
    guard order.contains(name),
      let last = fields[place.fields].last(where: { before.contains($0.name) })
    else { return place.end }
    return place.start + last.end
  }

  private func lines(_ record: Int, _ field: Int) -> Range<Int> {
    let start = records[record].start
    let place = place(record, field)
    return start + place.start..<start + place.end
  }

  /// The lines of a record after edits that stand in the order of the file.
  private func edited(_ record: RecordPlace, by edits: [LineEdit]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(record.end - record.start + 64)
    var copied = record.start
    for edit in edits {
      text.append(contentsOf: bytes[copied..<edit.range.lowerBound])
      if let last = text.last, last != Byte.lineFeed { text.append(Byte.lineFeed) }
      for value in edit.values { RecordText.append(edit.name, value, to: &text) }
      copied = edit.range.upperBound
    }
    text.append(contentsOf: bytes[copied..<record.end])
    return text
  }
}

/// Lines to be replaced by fields of one name.
private struct LineEdit {
  let range: Range<Int>
  let name: String
  let values: ArraySlice<String>
}

/// The part in which two lists of texts differ, between what they share at both ends.
private struct Change {
  let old: Range<Int>
  let new: Range<Int>

  var isEmpty: Bool { old.isEmpty && new.isEmpty }

  init(from old: [String], to new: [String]) {
    // Canonically equivalent texts are equal strings, yet here every byte counts.
    let isSame = { (one: String, other: String) in one.utf8.elementsEqual(other.utf8) }
    let prefix = zip(old, new).prefix(while: isSame).count
    let rest = min(old.count, new.count) - prefix
    let suffix = zip(old.reversed(), new.reversed()).prefix(rest).prefix(while: isSame).count
    self.old = prefix..<old.count - suffix
    self.new = prefix..<new.count - suffix
  }
}
