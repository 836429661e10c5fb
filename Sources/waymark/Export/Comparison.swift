import Workshop

/// Whether a file is what an export would write now.
enum Comparison {
  /// - Parameter found: what stands at `path`; nil when nothing does.
  /// - Throws: when it is missing or differs, with the first line that does.
  static func check(_ found: [UInt8]?, against wanted: [UInt8], at path: String) throws {
    guard let found else {
      throw Trouble(exit: .checkFoundErrors, "\(path): the file is missing. Export it.")
    }
    if found != wanted {
      throw Trouble(exit: .checkFoundErrors, difference(path, found, wanted))
    }
  }

  private static func difference(_ path: String, _ found: [UInt8], _ wanted: [UInt8]) -> String {
    let (old, new) = (lines(found), lines(wanted))
    let number = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = number ?? min(old.count, new.count)
    return """
      \(path):\(line + 1): the file is not what the workshop says now. Export it again.
      in the file: \(shown(old, line))
      in the workshop: \(shown(new, line))
      """
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func shown(_ lines: [ArraySlice<UInt8>], _ line: Int) -> String {
    guard lines.indices.contains(line) else { return "(no such line)" }
    let text = VisibleText.of(String(decoding: lines[line], as: UTF8.self))
    return text.count > 100 ? text.prefix(100) + "…" : text
  }
}
