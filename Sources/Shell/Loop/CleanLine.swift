extension LineEvent {
  /// The most bytes one line may have: 64 KiB.
  package static let longestLine = 65_536

  /// Makes an event of the raw bytes of one line, without its line end.
  ///
  /// Control characters (C0 without TAB, DEL, C1) are taken out and counted; a TAB becomes a space.
  /// Line feeds inside the bytes, as a paste may hold, are kept.
  package init(rawLine bytes: [UInt8]) {
    if bytes.count > LineEvent.longestLine {
      self = .refused(.tooLong(bytes: bytes.count))
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self = .refused(.notUTF8(offset: LineEvent.firstBadByte(in: bytes)))
      return
    }
    var kept = String.UnicodeScalarView()
    var removed = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: kept.append(" ")
      case 0x0A: kept.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: removed += 1
      default: kept.append(scalar)
      }
    }
    self = .line(String(kept), removed: removed)
  }

  private static func firstBadByte(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
