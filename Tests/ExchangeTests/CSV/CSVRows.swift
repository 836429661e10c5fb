/// A reader of RFC 4180, for the tests alone.
enum CSVRows {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        cell.append(scalar)
        rest.removeFirst()
      case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && rest.first == "\n":
        rest.removeFirst()
        rows[rows.count - 1].append(String(cell))
        cell = .init()
        rows.append([])
      default: cell.append(scalar)
      }
    }
    if rows.last == [] { rows.removeLast() }
    return rows
  }
}
