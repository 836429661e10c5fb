extension Doctor.Finding {
  /// The bytes never were a file of records, and nothing in them is touched.
  static func notRecords() -> Self {
    Self(
      "not-records", .broken, "this is no file of records.",
      "It is left as it is. Move it away and take the file from a backup; the minutes tell what"
        + " was said.")
  }

  /// Whether bytes are, or once were, a file of records, so that their text may be mended: a line by
  /// which one is known stands first, or anywhere in what is text throughout.
  static func isOfRecords(_ bytes: [UInt8]) -> Bool {
    let text = withoutControls(bytes)
    let lines = text.split(separator: 0x0A)
    let first = lines.first { line in
      line.first != UInt8(ascii: "#") && !line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    if let first, isMark(first) { return true }
    return lines.contains(where: isMark) && String(validating: text, as: UTF8.self) != nil
  }

  /// Whether a line names a type, a record or a minute.
  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["%rec:", "Id:", "Seq:"].contains { line.starts(with: $0.utf8) }
  }
}
