import Workshop

/// The lines in which two texts differ, to be shown before one takes the place of the other.
struct LineChanges {
  private typealias Lines = [ArraySlice<UInt8>]

  /// How many lines are shown one by one.
  private static let most = 6

  private var pairs: [(number: Int, old: ArraySlice<UInt8>?, new: ArraySlice<UInt8>?)] = []

  init(from old: [UInt8], to new: [UInt8]) {
    let (before, after) = (Self.lines(old), Self.lines(new))
    if before.count == after.count {
      for (index, pair) in zip(before, after).enumerated() where pair.0 != pair.1 {
        pairs.append((index + 1, pair.0, pair.1))
      }
      return
    }
    let head = zip(before, after).prefix { $0 == $1 }.count
    let rest = (before.dropFirst(head), after.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    for (index, line) in rest.0.dropLast(tail).enumerated() {
      pairs.append((head + index + 1, line, nil))
    }
    for (index, line) in rest.1.dropLast(tail).enumerated() {
      pairs.append((head + index + 1, nil, line))
    }
  }

  /// Each changed line with its number: as it is, behind `-`, and as it will be, behind `+`.
  var shown: [String] {
    var text: [String] = []
    for pair in pairs.prefix(Self.most) {
      if let old = pair.old { text.append("\(pair.number) - \(Self.visible(old))") }
      if let new = pair.new { text.append("\(pair.number) + \(Self.visible(new))") }
    }
    let rest = pairs.count - Self.most
    if rest > 0 { text.append(rest == 1 ? "and 1 more line" : "and \(rest) more lines") }
    return text
  }

  /// Each line with its end, which is what may differ.
  private static func lines(_ bytes: [UInt8]) -> Lines {
    var lines: Lines = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func visible(_ line: ArraySlice<UInt8>) -> String {
    let hasEnd = line.last == 0x0A
    let text = VisibleText.of(String(decoding: hasEnd ? line.dropLast() : line, as: UTF8.self))
    return (text.count > 60 ? text.prefix(60) + "…" : text) + (hasEnd ? "" : " (no line end)")
  }
}
