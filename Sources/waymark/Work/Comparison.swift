import Storage
import Workshop

/// Whether files are what an export would write now.
enum Comparison {
  /// - Throws: at the first file that is missing or differs, with the first line that does.
  static func check(_ files: [ExportFiles.File]) throws {
    for file in files {
      let path = file.name
      guard PlainFile.exists(path) else {
        throw Trouble(exit: .checkFoundErrors, "\(path): the file is missing. Export it.")
      }
      let found = try PlainFile.read(path)
      if found != file.bytes {
        throw Trouble(exit: .checkFoundErrors, difference(path, found, file.bytes))
      }
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
