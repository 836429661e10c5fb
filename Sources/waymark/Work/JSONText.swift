import FoundationEssentials
import Workshop

/// Results as JSON: two spaces, keys in order, one line feed at the end.
///
/// What acts on a terminal or hides in a text is written as `\u202e`, which reads the same.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return visible(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  private static func visible(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      let isPlain = scalar == "\n" || (0x20..<0x7F).contains(scalar.value)
      let isSeen = isPlain || VisibleText.of(String(scalar)).unicodeScalars.first == scalar
      if isSeen { result.append(scalar) } else { result.append(contentsOf: escape(scalar)) }
    }
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let units = String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return units.joined().unicodeScalars
  }
}
