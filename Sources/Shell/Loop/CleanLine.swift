import Workshop

extension LineEvent {
  /// The most bytes one line may have: 64 KiB.
  package static let longestLine = 65_536

  /// Makes an event of the raw bytes of one line, without its line end.
  ///
  /// It is cleaned as text is at every door, and a TAB becomes a space. Line ends inside the bytes, as
  /// a paste may hold, are kept.
  package init(rawLine bytes: [UInt8]) {
    if bytes.count > LineEvent.longestLine {
      self = .refused(.tooLong(bytes: bytes.count))
      return
    }
    do throws(CleanText.NotText) {
      let clean = try CleanText(bytes: bytes)
      self = .line(clean.text.replacing("\t", with: " "), removed: clean.removed)
    } catch {
      self = .refused(.notUTF8(offset: error.offset))
    }
  }

  /// The lines it holds, one event each: a lone CR or a line end of Unicode ends a line as LF does. There
  /// is one at least.
  package var parted: [LineEvent] {
    guard case .line(let text, let removed) = self, text.contains("\n") else { return [self] }
    let lines = CleanText(text).lines
    return [.line(lines.first ?? "", removed: removed)]
      + lines.dropFirst().map { .line($0, removed: 0) }
  }
}
