import Workshop

extension Doctor.Finding {
  /// Control characters, which no file of ours holds; NUL and CR keep a file from being read.
  static func controlCharacters(_ bytes: [UInt8]) -> Self? {
    let bytes = CleanText.records(bytes)
    let found = controls(in: bytes)
    guard let first = found.first else { return nil }
    let line = bytes[..<first.lowerBound].count { $0 == lineFeed } + 1
    let isUnreadable = found.contains { [0, carriageReturn].contains(bytes[$0.lowerBound]) }
    return Self(
      "control-characters", isUnreadable ? .broken : .warning,
      found.count == 1
        ? "a control character stands in line \(line)."
        : "\(found.count) control characters, the first in line \(line).",
      "Mending takes \(found.count == 1 ? "it" : "them") out; a CR becomes a space.",
      .rewriting { bytes, _ throws(StorageProblem) in withoutControls(bytes) })
  }

  /// A carriage return within a line parts words, so a space takes its place; the others vanish.
  static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    let bytes = CleanText.records(bytes)
    var text: [UInt8] = []
    var end = 0
    for control in controls(in: bytes) {
      text += bytes[end..<control.lowerBound]
      if bytes[control.lowerBound] == carriageReturn { text.append(0x20) }
      end = control.upperBound
    }
    return text + bytes[end...]
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private static func controls(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.compactMap { index in
      switch bytes[index] {
      case 0x09, lineFeed: nil
      case 0..<0x20, 0x7F: index..<index + 1
      case 0xC2 where index + 1 < bytes.count && 0x80...0x9F ~= bytes[index + 1]: index..<index + 2
      default: nil
      }
    }
  }
}
