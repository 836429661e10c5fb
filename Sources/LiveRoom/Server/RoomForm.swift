/// The fields of a form as a browser sends them.
struct RoomForm: Sendable, Equatable {
  private let fields: [(name: String, value: String)]

  static func == (left: RoomForm, right: RoomForm) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }

  /// - Returns: nil when it is no UTF-8, or holds a broken escape.
  init?(_ text: String) {
    var fields: [(String, String)] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = Self.decoded(parts.count > 1 ? parts[1] : "")
      else { return nil }
      fields.append((name, value))
    }
    self.fields = fields
  }

  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// The values of fields whose names begin so, each with the rest of its name.
  func values(beginning prefix: String) -> [(name: String, value: String)] {
    fields.filter { $0.name.hasPrefix(prefix) }.map {
      (String($0.name.dropFirst(prefix.count)), $0.value)
    }
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
