/// Just enough of a terminal to know what a person sees: rows, wrapping, and a few escapes.
public struct ScreenModel {
  private let columns: Int
  private let rows: Int
  private var cells: [[String]]
  private var row = 0
  private var column = 0

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without what is blank at their ends.
  public var text: [String] {
    let all = cells.map { row in
      String(row.joined().reversed().drop { $0 == " " }.reversed())
    }
    return Array(all.reversed().drop(while: \.isEmpty).reversed())
  }

  public mutating func show(_ raw: String) {
    var rest = raw.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B: escape(&rest)
      case 0x0D: column = 0
      case 0x0A: lineFeed()
      case 0x08: column = max(0, min(column, columns - 1) - 1)
      case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
      case 0..<0x20: break
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = ScreenModel.width(of: scalar)
    if width == 0 {
      if column > 0 { cells[row][column - 1].unicodeScalars.append(scalar) }
      return
    }
    // A terminal wraps late: only when something follows the last column.
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = String(Character(scalar))
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  private mutating func lineFeed() {
    row += 1
    if row == rows {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
      row -= 1
    }
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.first == "[" else {
      _ = rest.popFirst()
      return
    }
    _ = rest.popFirst()
    var argument = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        control(scalar, Array(argument.split(separator: ";").map { Int($0) ?? 0 }))
        return
      }
      argument.unicodeScalars.append(scalar)
    }
  }

  private mutating func control(_ final: Unicode.Scalar, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "G": column = min(columns - 1, count - 1)
    case "H":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1)
    case "K": clearRow(from: min(column, columns))
    case "J": clearBelow(all: numbers.first == 2)
    default: break
    }
  }

  private mutating func clearRow(from start: Int) {
    for index in start..<columns { cells[row][index] = " " }
  }

  private mutating func clearBelow(all: Bool) {
    if all { cells[row] = Array(repeating: " ", count: columns) } else { clearRow(from: column) }
    for index in (all ? 0 : row + 1)..<rows where index != row {
      cells[index] = Array(repeating: " ", count: columns)
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61,
      0x1F300..<0x1FAFF:
      return 2
    default: return 1
    }
  }
}
