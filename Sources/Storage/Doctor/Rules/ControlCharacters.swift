import Workshop

extension Doctor.Finding {
  /// Control characters, which no file of ours holds; NUL and CR keep a file from being read.
  static func controlCharacters(_ bytes: [UInt8]) -> Self? {
    let bytes = CleanText.records(bytes)
    var (count, line, first, isUnreadable) = (0, 1, 0, false)
    for index in bytes.indices {
      if bytes[index] == lineFeed { line += 1 }
      guard control(at: index, in: bytes) > 0 else { continue }
      if count == 0 { first = line }
      count += 1
      if bytes[index] == 0 || bytes[index] == carriageReturn { isUnreadable = true }
    }
    if count == 0 { return nil }
    return Self(
      "control-characters", isUnreadable ? .broken : .warning,
      count == 1
        ? "a control character stands in line \(first)."
        : "\(count) control characters, the first in line \(first).",
      "Mending takes \(count == 1 ? "it" : "them") out; a CR becomes a space.",
      .rewriting { bytes, _ throws(StorageProblem) in withoutControls(bytes) })
  }

  /// A carriage return within a line parts words, so a space takes its place; the others vanish.
  static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    let bytes = CleanText.records(bytes)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = control(at: index, in: bytes)
      if length == 0 { text.append(bytes[index]) }
      if bytes[index] == carriageReturn { text.append(0x20) }
      index += max(1, length)
    }
    return text
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// How many bytes from `index` on are a control character.
  private static func control(at index: Int, in bytes: [UInt8]) -> Int {
    switch bytes[index] {
    case 0x09, lineFeed: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2 where index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1]): 2
    default: 0
    }
  }
}
