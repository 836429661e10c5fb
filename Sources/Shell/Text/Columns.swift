import Workshop

/// Short entries side by side, read down each column.
package enum Columns {
  package static func text(_ entries: [String], width: Int, indent: Int = 2) -> String {
    let widest = entries.map { DisplayWidth.of($0) }.max() ?? 0
    let count = max(1, min(entries.count, (width - indent + 2) / (widest + 2)))
    let rows = (entries.count + count - 1) / count
    let lead = String(repeating: " ", count: indent)
    return (0..<rows).map { row in
      let cells = stride(from: row, to: entries.count, by: rows).map { entries[$0] }
      let padded = cells.dropLast().map { DisplayWidth.padded($0, to: widest + 2) }.joined()
      return lead + padded + (cells.last ?? "")
    }.joined(separator: "\n")
  }
}
