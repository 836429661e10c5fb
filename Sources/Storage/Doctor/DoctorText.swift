import Records

/// The flaws of a text that can be mended without knowing what it says.
enum DoctorText {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What is wrong with the bytes of a file, in the order in which it is mended.
  static func findings(in bytes: [UInt8]) -> [Doctor.Finding] {
    if !bytes.isEmpty, bytes.allSatisfy({ $0 == 0 }) {
      return [.nothingButZeroBytes(count: bytes.count)]
    }
    var found: [Doctor.Finding] = []
    if bytes.starts(with: mark) { found.append(.byteOrderMark) }
    var rest = withoutMark(bytes)
    let ends = windowsLineEnds(in: rest)
    if ends > 0 { found.append(.windowsLineEnds(lines: ends)) }
    rest = withoutReturns(rest)
    if let controls = controls(in: rest) { found.append(controls) }
    rest = withoutControls(rest)
    if let last = rest.last, last != lineFeed {
      found.append(.noFinalLineFeed(isUnreadable: isUnfinished(rest)))
    }
    let lines = conflictMarkers(in: rest)
    if !lines.isEmpty { found.append(.conflictMarkers(lines: lines)) }
    return found
  }

  /// Whether bytes are, or once were, a file of records, so that their text may be mended: a line by
  /// which one is known stands first, or anywhere in what is text throughout.
  static func isOfRecords(_ bytes: [UInt8]) -> Bool {
    let text = cleaned(bytes)
    let lines = text.split(separator: lineFeed)
    let first = lines.first { line in
      line.first != UInt8(ascii: "#") && !line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    if let first, isMark(first) { return true }
    return lines.contains(where: isMark) && String(validating: text, as: UTF8.self) != nil
  }

  /// Whether a line names a type, a record or a minute.
  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["%rec:", "Id:", "Seq:"].contains { line.starts(with: $0.utf8) }
  }

  /// The bytes without one of these flaws.
  static func mended(_ bytes: [UInt8], of finding: Doctor.Finding) -> [UInt8] {
    switch finding {
    case .byteOrderMark: withoutMark(bytes)
    case .windowsLineEnds: withoutReturns(bytes)
    case .controlCharacters: withoutControls(bytes)
    case .noFinalLineFeed: withFinalLineFeed(bytes)
    default: bytes
    }
  }

  /// The bytes without any of them, to see what else there is.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    withFinalLineFeed(withoutControls(withoutReturns(withoutMark(bytes))))
  }
}

extension DoctorText {
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  private static func withFinalLineFeed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.isEmpty || bytes.last == lineFeed ? bytes : bytes + [lineFeed]
  }

  /// Whether the text ends in the middle of a field.
  private static func isUnfinished(_ bytes: [UInt8]) -> Bool {
    do throws(RecordProblem) {
      _ = try RecordFile(parsing: bytes)
      return false
    } catch .unfinishedLine {
      return true
    } catch {
      return false
    }
  }

  private static func endsLine(_ place: Int, in bytes: [UInt8]) -> Bool {
    bytes[place] == carriageReturn && place + 1 < bytes.count && bytes[place + 1] == lineFeed
  }

  private static func windowsLineEnds(in bytes: [UInt8]) -> Int {
    bytes.indices.reduce(0) { $0 + (endsLine($1, in: bytes) ? 1 : 0) }
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(carriageReturn) else { return bytes }
    return bytes.indices.filter { !endsLine($0, in: bytes) }.map { bytes[$0] }
  }

  /// How many bytes at `place` are a control character that no file of ours holds.
  private static func control(at place: Int, in bytes: [UInt8]) -> Int {
    switch bytes[place] {
    case 0x09, lineFeed: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2 where place + 1 < bytes.count && (0x80...0x9F).contains(bytes[place + 1]): 2
    default: 0
    }
  }

  private static func controls(in bytes: [UInt8]) -> Doctor.Finding? {
    var (count, line, first, isUnreadable) = (0, 1, 0, false)
    for place in bytes.indices {
      if bytes[place] == lineFeed { line += 1 }
      guard control(at: place, in: bytes) > 0 else { continue }
      if count == 0 { first = line }
      count += 1
      if bytes[place] == 0 || bytes[place] == carriageReturn { isUnreadable = true }
    }
    if count == 0 { return nil }
    return .controlCharacters(count: count, firstLine: first, isUnreadable: isUnreadable)
  }

  /// A carriage return parts words, so a space takes its place; the others vanish.
  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let length = control(at: place, in: bytes)
      if length == 0 { text.append(bytes[place]) }
      if bytes[place] == carriageReturn, !endsLine(place, in: bytes) { text.append(0x20) }
      if endsLine(place, in: bytes) { text.append(carriageReturn) }
      place += max(1, length)
    }
    return text
  }

  /// The lines of a merge that was not finished; a row of `=` alone is none.
  private static func conflictMarkers(in bytes: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var hasSides = false
    let rows = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    for (number, row) in rows.enumerated() {
      guard let first = row.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(first),
        row.prefix(while: { $0 == first }).count == 7,
        row.count == 7 || row[row.startIndex + 7] == 0x20
      else { continue }
      if first == 0x3C || first == 0x3E { hasSides = true }
      lines.append(number + 1)
    }
    return hasSides ? lines : []
  }
}
