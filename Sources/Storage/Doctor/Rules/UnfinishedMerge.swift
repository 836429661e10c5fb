extension Doctor.Finding {
  /// Lines that begin with the marks of an unfinished merge; a row of `=` alone is none.
  static func unfinishedMerge(_ bytes: [UInt8]) -> Self? {
    var lines: [Int] = []
    var hasSides = false
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, row) in rows.enumerated() {
      guard let first = row.first, [0x3C, 0x3D, 0x3E, 0x7C].contains(first),
        row.prefix(while: { $0 == first }).count == 7,
        row.count == 7 || row[row.startIndex + 7] == 0x20
      else { continue }
      if first == 0x3C || first == 0x3E { hasSides = true }
      lines.append(number + 1)
    }
    guard hasSides else { return nil }
    return Self(
      "unfinished-merge", .broken, "a merge was left unfinished in \(list(lines)).",
      "Keep the lines you want and remove those that begin with"
        + " <<<<<<<, |||||||, ======= or >>>>>>>.")
  }

  /// `lines 9, 11, 13`.
  static func list(_ lines: [Int]) -> String {
    let shown = lines.prefix(9).map(String.init).joined(separator: ", ")
    let rest = lines.count > 9 ? " and \(lines.count - 9) more" : ""
    return (lines.count == 1 ? "line " : "lines ") + shown + rest
  }
}
