/// Texts that would do something to a terminal, a file or a reader if anybody let them.
enum AttackCorpus {
  /// What a terminal obeys, and nothing that a recfile refuses to hold.
  static let terminal = [
    "\u{1B}[2Jgone", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;cHdkCg==\u{07}",
    "\u{1B}]8;;http://127.0.0.1:9/x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}[6n",
    "\u{1B}P$q\"p\u{1B}\\", "\u{9B}31mred", "ring\u{07}",
    "back" + String(repeating: "\u{08}", count: 20),
    "\u{0B}\u{0C}\u{0E}\u{0F}", "\u{7F}\u{80}\u{85}\u{9D}0;x\u{9C}", "\u{1B}c", "tab\there",
  ]

  /// What hides, or turns the words around it.
  static let unseen = [
    "\u{202E}txt.exe", "\u{2066}left\u{2069}", "zero\u{200B}width", "\u{FEFF}mark", "\u{2028}line",
    "\u{2029}paragraph", "\u{E0041}\u{E007F}tag", "so\u{AD}ft", "\u{200E}\u{200F}",
    "\u{2060}\u{2064}",
    "\u{115F}\u{3164}\u{FFA0}", "\u{FFF9}x\u{FFFA}y\u{FFFB}", "\u{61C}\u{180E}",
    "e" + String(repeating: "\u{301}", count: 200),
  ]

  /// What would be a record, a field, a comment or an address if it were not one value.
  static let records = [
    "x\nId: 99", "x\n\n%rec: Evil\n\nId: 1", "+ y", "# c", "ends with \\", "\\\\\\", "x\\\nNext: y",
    "%rec: S http://127.0.0.1:9/x", "<<<<<<< ours", "=======", ">>>>>>> theirs", "\n\n\n",
    "Skipped: vision.statement", "-rf", "../../x", "%", ":", "$(reboot)", "`id`", "%s%n", "[a][b",
  ]

  static let all = terminal + unseen + records

  /// Every text in turn, and all of them at once.
  static let joined = all.joined(separator: "\n")

  /// Where a word may break and which way a letter reads: both act on nothing but the text they stand in.
  private static let harmless: Set<Unicode.Scalar> = ["\u{AD}", "\u{200E}", "\u{200F}", "\u{61C}"]

  /// What may not stand on the screen or in a result: everything that acts or hides.
  ///
  /// The rule is that of the Unicode tables, not the program's own.
  static func acting(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    let found = text.unicodeScalars.filter { scalar in
      if scalar == "\n" || harmless.contains(scalar) { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
        return true
      default: return scalar.properties.isDefaultIgnorableCodePoint
      }
    }
    return Set(found.map { "U+" + String($0.value, radix: 16, uppercase: true) }).sorted()
  }
}
