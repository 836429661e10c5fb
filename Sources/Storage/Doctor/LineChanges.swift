import Workshop

/// The lines in which two texts differ, to be shown before one takes the place of the other.
struct LineChanges {
  /// How many lines are shown one by one.
  private static let most = 6

  private var changed: [(number: Int, old: ArraySlice<UInt8>?, new: ArraySlice<UInt8>?)] = []

  init(from old: [UInt8], to new: [UInt8]) {
    let (before, after) = (Self.lines(old), Self.lines(new))
    let head = zip(before, after).prefix { $0 == $1 }.count
    var rest = (before.dropFirst(head), after.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    rest = (rest.0.dropLast(tail), rest.1.dropLast(tail))
    if rest.0.count == rest.1.count {
      changed = zip(rest.0, rest.1).enumerated().compactMap { index, pair in
        pair.0 == pair.1 ? nil : (head + index + 1, pair.0, pair.1)
      }
    } else {
      changed = rest.0.enumerated().map { (head + $0 + 1, $1, nil) }
      changed += rest.1.enumerated().map { (head + $0 + 1, nil, $1) }
    }
  }

  /// Each changed line with its number: as it is, behind `-`, and as it will be, behind `+`.
  var shown: [String] {
    let lines = changed.prefix(Self.most).flatMap { number, old, new in
      [
        old.map { "\(number) - \(Self.visible($0))" },
        new.map { "\(number) + \(Self.visible($0))" },
      ]
      .compactMap(\.self)
    }
    let rest = changed.count - Self.most
    return rest > 0 ? lines + ["and " + rest.counted("more line", "more lines")] : lines
  }

  /// Each line with its end, which is what may differ.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    let lines = zip([0] + ends, ends).map { bytes[$0..<$1] }
    let rest = bytes[(ends.last ?? 0)...]
    return rest.isEmpty ? lines : lines + [rest]
  }

  private static func visible(_ line: ArraySlice<UInt8>) -> String {
    let hasEnd = line.last == 0x0A
    let text = VisibleText.of(String(decoding: hasEnd ? line.dropLast() : line, as: UTF8.self))
    return (text.count > 60 ? text.prefix(60) + "…" : text) + (hasEnd ? "" : " (no line end)")
  }
}
