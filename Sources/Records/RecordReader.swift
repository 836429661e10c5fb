/// Reads bytes into the places of records and fields, line by line, until a flaw or the end.
struct RecordReader {
  let bytes: [UInt8]
  private(set) var names: NameTable
  private(set) var records: [RecordPlace] = []
  private(set) var fields: [FieldPlace] = []
  private(set) var flaw: Flaw?

  private var offset = 0
  private var open: RecordPlace?
  /// Whether a comment has followed the last field, which bars `+` lines.
  private var hasComment = false
  private var recent = RecentNames()

  init(_ bytes: [UInt8], names: NameTable = NameTable()) {
    self.bytes = bytes
    self.names = names
    // Room for the fields of an ordinary text and some to grow in: 24 bytes make a short line.
    fields.reserveCapacity(min(bytes.count / 24, 1_000_000))
    records.reserveCapacity(min(bytes.count / 192, 100_000))
  }

  mutating func readAll() {
    while offset < bytes.count, flaw == nil { readLine() }
    if flaw == nil { closeRecord() }
  }

  /// Forgets every record that is not whole before `flaw`; returns where the dropped bytes begin.
  mutating func cut(at flaw: Int) -> Int {
    var start = ByteScan.lineStart(in: bytes, before: flaw)
    if let open {
      start = min(start, open.start)
      fields.removeLast(fields.count - open.firstField)
    }
    while let last = records.last, last.end > flaw {
      start = min(start, last.start)
      fields.removeLast(last.fieldCount)
      records.removeLast()
    }
    return ByteScan.lineStart(in: bytes, before: start)
  }

  /// Writes into each record its set; see `RecordSets`.
  mutating func numberSets() -> (types: [String], flaw: Flaw?) {
    RecordSets.number(&records, fields: fields, names: names, in: bytes)
  }
}

// MARK: - Lines

extension RecordReader {
  private mutating func readLine() {
    let end = ByteScan.lineEnd(in: bytes, from: offset)
    switch bytes[offset] {
    case Byte.lineFeed: closeRecord()
    case Byte.hash: readComment(to: end)
    case Byte.plus: readContinuation(to: end)
    case Byte.space, Byte.tab: readIndented(to: end)
    default: readField(at: offset, to: end)
    }
    // A joined value has moved on already.
    offset = max(offset, min(end + 1, bytes.count))
  }

  private mutating func closeRecord() {
    guard let record = open else { return }
    records.append(record)
    open = nil
    hasComment = false
  }

  private mutating func readComment(to end: Int) {
    guard open != nil else { return }
    hasComment = true
    open?.end = min(end + 1, bytes.count)
  }

  private mutating func readIndented(to end: Int) {
    var first = offset
    while first < end, Byte.isBlank(bytes[first]) { first += 1 }
    if first == end { return closeRecord() }
    let isComment = bytes[first] == Byte.hash
    if open != nil, isComment {
      fail(at: first, RecordProblem.indentedComment)
    } else if open != nil {
      fail(at: first, RecordProblem.indentedLine)
    } else if bytes[first] == Byte.plus {
      fail(at: first, RecordProblem.strayContinuation)
    } else if !isComment {
      readField(at: first, to: end)
    }
  }

  private mutating func readContinuation(to end: Int) {
    guard open != nil, let field = fields.last else {
      return fail(at: offset, RecordProblem.strayContinuation)
    }
    if hasComment {
      let name = names[field.name]
      return fail(at: offset) { .commentInsideValue($0, field: name) }
    }
    guard offset + 1 < bytes.count else { return fail(at: end, RecordProblem.unfinishedLine) }
    fields[fields.count - 1].isPlain = false
    finishField(at: end)
  }

  private mutating func readField(at start: Int, to end: Int) {
    // Records of one kind hold the same fields in the same order.
    if let (name, colon) = recent.next(at: start, in: bytes), colon + 1 < bytes.count {
      appendField(named: name, at: start)
      return finishField(at: end)
    }
    var scan = start
    var hash: UInt8 = 0
    if Byte.beginsName(bytes[start]) {
      repeat {
        hash = hash &* 31 &+ bytes[scan]
        scan += 1
      } while scan < end && Byte.continuesName(bytes[scan])
    }
    guard scan > start, scan < end, bytes[scan] == Byte.colon else {
      if isConflictMarker(at: start) { return fail(at: start, RecordProblem.conflictMarker) }
      return fail(at: scan, RecordProblem.fieldExpected)
    }
    guard scan + 1 < bytes.count else { return fail(at: end, RecordProblem.unfinishedLine) }
    let name = recent.index(of: start..<scan, hash: hash, in: bytes, interning: &names)
    appendField(named: name, at: start)
    finishField(at: end)
  }

  private mutating func appendField(named name: Int, at start: Int) {
    var record =
      open
      ?? RecordPlace(
        start: start, end: start, firstField: fields.count, fieldCount: 0, isDescriptor: false)
    record.fieldCount += 1
    if bytes[start] == Byte.percent, names[name] == RecordSets.typeField {
      record.isDescriptor = true
    }
    open = record
    hasComment = false
    let place = start - record.start
    fields.append(FieldPlace(start: place, end: place, name: name, isPlain: true))
  }

  /// Ends the open field with the line that ends at `end`, and the lines joined to it.
  private mutating func finishField(at end: Int) {
    var end = end
    while bytes[end - 1] == Byte.backslash {
      let next = end + 1
      fields[fields.count - 1].isPlain = false
      if next >= bytes.count || isBlankLine(at: next) {
        return fail(at: end - 1, RecordProblem.danglingBackslash)
      }
      if isConflictMarker(at: next) { return fail(at: next, RecordProblem.conflictMarker) }
      if bytes[next] == Byte.plus || looksLikeField(at: next) {
        return fail(at: end - 1, RecordProblem.swallowedLine)
      }
      end = ByteScan.lineEnd(in: bytes, from: next)
    }
    offset = min(end + 1, bytes.count)
    guard let start = open?.start else { return }
    fields[fields.count - 1].end = offset - start
    open?.end = offset
  }

  private mutating func fail(
    at offset: Int, _ problem: @escaping (Excerpt) -> RecordProblem
  ) {
    flaw = Flaw(offset: offset, problem: problem)
  }
}

// MARK: - What a line looks like

extension RecordReader {
  private func isBlankLine(at start: Int) -> Bool {
    var scan = start
    while scan < bytes.count, Byte.isBlank(bytes[scan]) { scan += 1 }
    return scan == bytes.count || bytes[scan] == Byte.lineFeed
  }

  /// Seven of one of `<|=>`, then a blank or the end of the line.
  private func isConflictMarker(at start: Int) -> Bool {
    let mark = bytes[start]
    guard [0x3C, 0x7C, 0x3D, 0x3E].contains(mark), start + 7 <= bytes.count,
      bytes[start..<start + 7].allSatisfy({ $0 == mark })
    else { return false }
    return start + 7 == bytes.count || [Byte.space, Byte.lineFeed].contains(bytes[start + 7])
  }

  /// A name and a colon, then a blank or the end of the line, so that `https:` is no field.
  private func looksLikeField(at start: Int) -> Bool {
    guard Byte.beginsName(bytes[start]) else { return false }
    var scan = start + 1
    while scan < bytes.count, Byte.continuesName(bytes[scan]) { scan += 1 }
    guard scan < bytes.count, bytes[scan] == Byte.colon else { return false }
    return scan + 1 == bytes.count || Byte.isBlank(bytes[scan + 1])
      || bytes[scan + 1] == Byte.lineFeed
  }
}
