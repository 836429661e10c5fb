extension RecordFile {
  /// Adds a record to the set of its type: before the record at `ordinal` in that set, else last.
  ///
  /// When the file has no such set, `descriptor` is written first, at the end of the file, led by
  /// `%rec` and the type, whether it names them or not. Without fields only the descriptor is
  /// written. The type is a name as in `RecordText.isName` that does not begin with `%`.
  package mutating func insert(
    _ fields: [(name: String, value: String)], type: String, at ordinal: Int?,
    descriptor: [(name: String, value: String)]
  ) {
    if !types.contains(type) {
      precondition(
        RecordText.isName(type) && type.utf8.first != Byte.percent,
        "\"\(type)\" cannot be the type of a record set")
      let others = descriptor.filter { $0.name != RecordSets.typeField }
      append(RecordText.encode([(name: RecordSets.typeField, value: type)] + others))
    }
    guard !fields.isEmpty, let set = types.firstIndex(of: type) else { return }
    insert(RecordText.encode(fields), inSet: set, at: ordinal)
  }

  /// Takes a record out, with the comment lines that stand directly above it.
  ///
  /// Taking out a descriptor leaves its records to the set above.
  package mutating func remove(record: Int) {
    let block = block(of: record)
    let below = skippingBlankLines(from: block.upperBound)
    let range =
      below < bytes.count
      ? block.lowerBound..<below : skippingBlankLines(before: block.lowerBound)..<block.upperBound
    replace(range, records: record..<record + 1, with: [])
  }

  /// Moves a record within its set, with the comment lines that stand directly above it.
  ///
  /// An ordinal outside the set means its nearest end. A descriptor stays where it is.
  package mutating func move(record: Int, toOrdinal ordinal: Int) {
    let set = records[record].set
    let members = members(ofSet: set)
    guard let current = members.firstIndex(of: record) else { return }
    let target = min(max(ordinal, 0), members.count - 1)
    if target == current { return }
    var text = Array(bytes[block(of: record)])
    if text.last != Byte.lineFeed { text.append(Byte.lineFeed) }
    remove(record: record)
    insert(text, inSet: set, at: target)
  }
}

extension RecordFile {
  private mutating func insert(_ text: [UInt8], inSet set: Int?, at ordinal: Int?) {
    // Only a place in the middle is looked for: a thousand records added last take no time.
    let next = ordinal.flatMap { ordinal -> Int? in
      let members = members(ofSet: set)
      return ordinal < members.count ? members[max(ordinal, 0)] : nil
    }
    if let next {
      let start = block(of: next).lowerBound
      replace(start..<start, records: next..<next, with: text + [Byte.lineFeed])
    } else if let last = records.lastIndex(where: { $0.set == set }) {
      let end = records[last].end
      replace(end..<end, records: last + 1..<last + 1, with: separator(at: end) + text)
    } else {
      append(text)
    }
  }

  /// Adds text at the end of the file, with one blank line between it and what is there.
  private mutating func append(_ text: [UInt8]) {
    let end = bytes.count
    let content = skippingBlankLines(before: end)
    let needsSeparator = content > 0 && content == end
    let prefix = needsSeparator ? separator(at: end) : finalLineFeed(at: end)
    replace(end..<end, records: records.count..<records.count, with: prefix + text)
  }

  private func separator(at end: Int) -> [UInt8] { finalLineFeed(at: end) + [Byte.lineFeed] }

  private func finalLineFeed(at end: Int) -> [UInt8] {
    end > 0 && bytes[end - 1] != Byte.lineFeed ? [Byte.lineFeed] : []
  }

  /// The lines of a record and of the comments directly above it.
  private func block(of record: Int) -> Range<Int> {
    let place = records[record]
    let floor = record > 0 ? records[record - 1].end : 0
    var start = ByteScan.lineStart(in: bytes, before: place.start)
    while start > floor {
      let above = ByteScan.lineStart(in: bytes, before: start - 1)
      let first = bytes[above..<start].first { !Byte.isBlank($0) }
      guard first == Byte.hash else { break }
      start = above
    }
    return start..<place.end
  }

  /// The start of the first line from `start` on that is not blank.
  private func skippingBlankLines(from start: Int) -> Int {
    var line = start
    while line < bytes.count {
      let end = ByteScan.lineEnd(in: bytes, from: line)
      guard bytes[line..<end].allSatisfy(Byte.isBlank) else { return line }
      line = min(end + 1, bytes.count)
    }
    return line
  }

  /// The end of the last line before `end` that is not blank.
  private func skippingBlankLines(before end: Int) -> Int {
    var line = end
    while line > 0 {
      let hasLineFeed = bytes[line - 1] == Byte.lineFeed
      let start = ByteScan.lineStart(in: bytes, before: hasLineFeed ? line - 1 : line)
      let text = bytes[start..<(hasLineFeed ? line - 1 : line)]
      guard text.allSatisfy(Byte.isBlank) else { return line }
      line = start
    }
    return line
  }
}
