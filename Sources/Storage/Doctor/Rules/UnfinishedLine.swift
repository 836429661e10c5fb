import Records

extension Doctor.Finding {
  /// The file ends in the middle of a field; a last line that is whole needs no end.
  static func unfinishedLine(_ bytes: [UInt8]) -> Self? {
    guard let last = bytes.last, last != 0x0A else { return nil }
    do throws(RecordProblem) {
      _ = try RecordFile(parsing: withoutControls(bytes))
      return nil
    } catch .unfinishedLine {
      return Self(
        "unfinished-line", .broken, "the last line has no line end.", "Mending ends it.",
        .rewriting { bytes, _ throws(StorageProblem) in bytes + [0x0A] })
    } catch {
      return nil
    }
  }
}
