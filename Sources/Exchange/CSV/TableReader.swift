import Workshop

/// Rows of cells from a file, under the names of its first line.
package struct Table: Sendable, Equatable {
  /// One row; `line` is where it begins, from 1.
  package struct Row: Sendable, Equatable {
    package var line: Int
    package var cells: [String]
  }

  package var header: [String]
  package var rows: [Row]
  /// The rows that could not be read, in their order.
  package var problems: [ImportProblem]
  /// How many control characters were taken out of the file.
  package var removed = 0
  /// How many line ends of Unicode stood within rows.
  package var blanked = 0
}

/// Reads comma-separated values (RFC 4180), also with semicolons or tabs between the cells.
///
/// The first line decides which of the three. A row that breaks the rules is told and passed over.
struct TableReader {
  static let mostBytes = 64 << 20
  static let mostRows = 100_000
  static let mostColumns = 500
  static let mostCellBytes = 65_536

  private let bytes: [UInt8]
  private var index: Int
  private var line = 1
  private var separator: UInt8?
  private var hasGoneBack = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - Parameter keepsUnnamedColumns: whether the last columns may have no name, as where one
  ///   question of a survey has several.
  /// - Throws: what keeps the whole file from being read.
  static func table(
    of bytes: [UInt8], keepsUnnamedColumns: Bool = false
  ) throws(ImportProblem) -> Table {
    guard bytes.count <= mostBytes else { throw .tooLarge(bytes: bytes.count, most: mostBytes) }
    let (bytes, blanked) = withoutLineEndsInRows(bytes)
    let clean = try text(of: bytes)
    var reader = TableReader(Array(clean.text.utf8))
    reader.separator = reader.guessedSeparator()
    guard !reader.isAtEnd, case .success(let head) = reader.row() else { throw .nothingInside }
    guard head.cells.count <= mostColumns else {
      throw .tooManyColumns(found: head.cells.count, most: mostColumns)
    }
    var header = head.cells
    while !keepsUnnamedColumns, header.count > 1, header.last == "" { header.removeLast() }
    var table = Table(header: header, rows: [], problems: [], removed: clean.removed)
    table.blanked = blanked
    reader.readRows(into: &table)
    if table.rows.isEmpty, table.problems.isEmpty { throw .nothingInside }
    return table
  }

  /// Where line feeds or carriage returns end the rows, other line ends stand within them, and are blanks.
  private static func withoutLineEndsInRows(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    let isParted = bytes.contains { $0 == lineFeed || $0 == carriageReturn }
    guard isParted, bytes.contains(where: begins) else { return (bytes, 0) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var (place, count, isQuoted) = (0, 0, false)
    while place < bytes.count {
      if bytes[place] == quote { isQuoted.toggle() }
      if !isQuoted, begins(bytes[place]),
        let end = lineEnds.first(where: { bytes[place...].starts(with: $0) })
      {
        kept.append(UInt8(ascii: " "))
        place += end.count
        count += 1
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return (kept, count)
  }

  /// Whether a line end of Unicode can begin with this byte.
  private static func begins(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 }

  /// U+0085, U+2028 and U+2029 in UTF-8.
  private static let lineEnds: [[UInt8]] = [
    [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
  ]

  /// The text, cleaned; what is not UTF-8 is refused with its line.
  static func text(of bytes: [UInt8]) throws(ImportProblem) -> CleanText {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .otherEncoding
    }
    do throws(CleanText.NotText) {
      return try CleanText(bytes: bytes)
    } catch {
      throw .notUTF8(line: error.line)
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = 0
  }

  private var isAtEnd: Bool { index >= bytes.count }

  /// What stands between the cells of the first line; a line `sep=;` says so itself.
  private mutating func guessedSeparator() -> UInt8? {
    let head = bytes[index...].prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
    if head.count == 5, head.starts(with: "sep=".utf8), let separator = head.last {
      index += 5
      endLine()
      return separator
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let best = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }
    return best.flatMap { counts[$0, default: 0] > 0 ? $0 : nil }
  }

  private mutating func readRows(into table: inout Table) {
    while !isAtEnd {
      guard table.rows.count < Self.mostRows else {
        table.problems.append(.tooManyRows(line: line, most: Self.mostRows))
        return
      }
      switch row() {
      case .failure(let problem): table.problems.append(problem)
      case .success(var row):
        if row.cells.allSatisfy({ AnswerReader.trimmed($0).isEmpty }) { continue }
        while row.cells.count > table.header.count, row.cells.last == "" { row.cells.removeLast() }
        if let problem = Self.problem(in: row, table.header) {
          table.problems.append(problem)
          continue
        }
        while row.cells.count < table.header.count { row.cells.append("") }
        table.rows.append(row)
      }
    }
  }

  private static func problem(in row: Table.Row, _ header: [String]) -> ImportProblem? {
    guard row.cells.count <= header.count else {
      return .extraCells(line: row.line, found: row.cells.count, expected: header.count)
    }
    for (cell, column) in zip(row.cells, header) {
      if cell.utf8.count > mostCellBytes {
        return .longCell(
          line: row.line, column: column, bytes: cell.utf8.count, most: mostCellBytes)
      }
    }
    return nil
  }

  /// The next row, its line end passed.
  private mutating func row() -> Result<Table.Row, ImportProblem> {
    let (start, first) = (index, line)
    var cells: [String] = []
    while true {
      if !isAtEnd, bytes[index] == Self.quote {
        guard let cell = quotedCell() else {
          return .failure(goBack(to: start, line: first))
        }
        cells.append(cell)
      } else {
        let end = bytes[index...].firstIndex(where: isEnd) ?? bytes.count
        cells.append(String(decoding: bytes[index..<end], as: UTF8.self))
        index = end
      }
      if isAtEnd || isLineEnd(bytes[index]) {
        endLine()
        return .success(Table.Row(line: first, cells: cells))
      }
      guard bytes[index] == separator else {
        passLine()
        return .failure(.textAfterQuote(line: first))
      }
      index += 1
    }
  }

  /// The text between quotation marks, with one for two; nil when none closes it.
  private mutating func quotedCell() -> String? {
    var text: [UInt8] = []
    index += 1
    while !isAtEnd {
      let byte = bytes[index]
      index += 1
      switch byte {
      case Self.quote:
        guard !isAtEnd, bytes[index] == Self.quote else {
          return String(decoding: text, as: UTF8.self)
        }
        text.append(byte)
        index += 1
      case Self.carriageReturn where !isAtEnd && bytes[index] == Self.lineFeed: break
      case Self.lineFeed:
        line += 1
        text.append(byte)
      default: text.append(byte)
      }
    }
    return nil
  }

  /// Leaves out only the line in which a quotation mark opens that none closes. It is done once:
  /// each time would mean to read the rest of the file again.
  private mutating func goBack(to start: Int, line first: Int) -> ImportProblem {
    if !hasGoneBack {
      hasGoneBack = true
      (index, line) = (start, first)
      passLine()
    }
    return .openQuote(line: first)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    isLineEnd(byte) || byte == separator
  }

  private mutating func passLine() {
    index = bytes[index...].firstIndex(where: isLineEnd) ?? bytes.count
    endLine()
  }

  private mutating func endLine() {
    guard !isAtEnd else { return }
    let isPair =
      bytes[index] == Self.carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == Self.lineFeed
    index += isPair ? 2 : 1
    line += 1
  }
}
