import TestSupport

/// Legal recfiles of every odd shape, and values of every odd content.
struct RandomDocument {
  private var random: SplitMix64
  private var text = ""

  static let names = ["Id", "Name", "Pain", "Goal", "X_Unknown", "%odd", "Scores", "N7"]

  private static let pieces = [
    "a", "word", " ", "  ", "\t", "é", "e\u{301}", "界", "👩‍👩‍👧", "#", "+", "+ ", ":", "Id: 1",
    "%rec: Evil",
    "\\x", "\"", "<<<<<<<", "=", "\u{1B}[31m", "\u{2028}", "\u{FEFF}", "0",
  ]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A whole file, canonical in nothing but its grammar.
  mutating func file() -> String {
    text = ""
    var types = ["Person", "Stage", "Note"].shuffled(using: &random)
    addBlanks(atLeast: 0)
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0 { addComment(isIndented: true) }
      if Int.random(in: 0..<3, using: &random) == 0 { addBlanks(atLeast: 1) }
      if Int.random(in: 0..<4, using: &random) == 0, let type = types.popLast() {
        text += ["%rec: \(type)\n", "%key: Id\n%rec:\t\(type) other.rec\n"].picked(using: &random)
      } else {
        addRecord()
      }
      addBlanks(atLeast: 1)
    }
    return trimmed()
  }

  /// A value of so many lines.
  mutating func value(lines: ClosedRange<Int>) -> String {
    (0..<Int.random(in: lines, using: &random)).map { _ in line() }.joined(separator: "\n")
  }

  private mutating func line() -> String {
    (0..<Int.random(in: 0...4, using: &random))
      .map { _ in Self.pieces.picked(using: &random) }.joined()
  }

  private mutating func addRecord() {
    if Int.random(in: 0..<8, using: &random) == 0 { text += " \t" }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let value = line()
      // recutils 1.9 does not read "Name:é", with no blank before a letter outside ASCII.
      let separators = [": ", ":\t", ":  "] + (value.utf8.first ?? 0 < 0x80 ? [":"] : [])
      text += Self.names.picked(using: &random) + separators.picked(using: &random) + value
      for _ in 0..<max(0, Int.random(in: -4...3, using: &random)) {
        text += ["\n+ ", "\n+", "\n+\t", "\\\n and ", "\\\\\n so"].picked(using: &random) + line()
      }
      text += "\n"
      if Int.random(in: 0..<5, using: &random) == 0 { addComment(isIndented: false) }
    }
  }

  private mutating func addComment(isIndented: Bool) {
    if isIndented { text += ["", "  ", "\t"].picked(using: &random) }
    text += "# \(line())\n"
  }

  private mutating func addBlanks(atLeast least: Int) {
    for _ in 0..<Int.random(in: least...3, using: &random) {
      text += ["\n", "\n", "\n", "  \n", "\t\n"].picked(using: &random)
    }
  }

  /// The text, now and then without its last line feeds.
  private mutating func trimmed() -> String {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return text }
    let end = text.lastIndex { $0 != "\n" } ?? text.startIndex
    let rest = String(text[..<end]) + text[end...].prefix(1)
    return rest.hasSuffix(":") || rest.hasSuffix("+") ? text : rest
  }
}

extension Array {
  func picked(using random: inout SplitMix64) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}
