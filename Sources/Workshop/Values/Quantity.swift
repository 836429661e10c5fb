/// A plain decimal number that keeps the digits it was given: `1.80` stays `1.80`.
package struct Quantity: Sendable, Hashable, Comparable {
  package let text: String
  package let value: Double

  /// Reads an optional sign, digits and at most one decimal point or comma. Thousands may be set
  /// apart by spaces, apostrophes or commas: `9,400` is nine thousand four hundred, `1,5` one and
  /// a half.
  package init?(_ spoken: String) {
    var digits = AnswerReader.trimmed(spoken)
    if digits.hasPrefix("\u{2212}") { digits = "-\(digits.dropFirst())" }
    if digits.hasPrefix("+"), digits.dropFirst().first?.isNumber == true { digits.removeFirst() }
    if let separator = digits.first(where: { Quantity.separates($0) }) {
      guard Quantity.groups(digits, by: separator) else { return nil }
      digits.removeAll { $0 == separator }
    }
    let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    guard let first = unsigned.first, first.isASCII, first.isNumber else { return nil }
    if Quantity.groups(String(unsigned), by: ",") {
      digits.removeAll { $0 == "," }
    } else if let comma = digits.firstIndex(of: ","), !digits.contains(".") {
      digits.replaceSubrange(comma...comma, with: ".")
    }
    let body = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    let halves = body.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, body.utf8.count <= 30,
      halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let value = Double(digits)
    else { return nil }
    let whole = halves[0].drop { $0 == "0" }
    let sign = digits.hasPrefix("-") && value != 0 ? "-" : ""
    text = "\(sign)\(whole.isEmpty ? "0" : whole)\(halves.count == 2 ? ".\(halves[1])" : "")"
    self.value = value
  }

  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.value < right.value
  }

  /// Whether it sets thousands apart.
  private static func separates(_ character: Character) -> Bool {
    switch character {
    case " ", "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}": true
    default: false
    }
  }

  /// Whether `separator` sets off groups of three before the decimals.
  private static func groups(_ digits: String, by separator: Character) -> Bool {
    let unsigned = digits.drop { $0 == "-" }
    let whole = unsigned.prefix { $0 != "." && ($0 != "," || separator == ",") }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    return groups.count > 1 && 1...3 ~= groups[0].count && groups[0] != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && !unsigned.dropFirst(whole.count).contains(separator)
  }
}
