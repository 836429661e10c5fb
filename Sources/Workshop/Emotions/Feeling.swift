/// A feeling from -2, very bad, to +2, very good, to a half: the middle of what several people gave.
package struct Feeling: Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  /// Twice the number: -4 to +4.
  package let halves: Int

  /// The nearest end stands for what lies beyond it.
  package init(halves: Int) {
    self.halves = min(
      max(halves, 2 * EmotionScale.range.lowerBound), 2 * EmotionScale.range.upperBound)
  }

  package init(_ score: Int) {
    self.init(
      halves: 2 * min(max(score, EmotionScale.range.lowerBound), EmotionScale.range.upperBound))
  }

  package init(integerLiteral score: Int) {
    self.init(score)
  }

  /// Reads `-1`, `-1.5`, `-1.50`, `0`; nil for anything that is no half between -2 and +2.
  package init?(_ text: some StringProtocol) {
    if let score = Self.digit(of: text) {
      self.init(score)
      return
    }
    guard let quantity = Quantity(String(text)), let halves = Int(exactly: 2 * quantity.value),
      2 * EmotionScale.range.lowerBound...2 * EmotionScale.range.upperBound ~= halves
    else { return nil }
    self.init(halves: halves)
  }

  /// A whole number as it is mostly written, read without more ado.
  private static func digit(of text: some StringProtocol) -> Int? {
    var bytes = text.utf8.makeIterator()
    var first = bytes.next()
    let isNegative = first == UInt8(ascii: "-")
    if isNegative { first = bytes.next() }
    guard let first, bytes.next() == nil, UInt8(ascii: "0")...UInt8(ascii: "2") ~= first else {
      return nil
    }
    let number = Int(first - UInt8(ascii: "0"))
    return isNegative ? -number : number
  }

  /// The middle of several scores; between two middle ones the half between them. Nil for none.
  package init?(medianOf scores: [Int]) {
    self.init(middleOf: scores.map { Feeling($0) })
  }

  /// The middle of several feelings, to the half below where two middle ones have a quarter between.
  package init?(middleOf feelings: [Feeling]) {
    guard !feelings.isEmpty else { return nil }
    let sorted = feelings.map(\.halves).sorted()
    let upper = sorted[sorted.count / 2]
    self.init(
      halves: sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) >> 1 : upper)
  }

  package static func < (left: Feeling, right: Feeling) -> Bool { left.halves < right.halves }

  package var value: Double { Double(halves) / 2 }

  package var isWhole: Bool { halves.isMultiple(of: 2) }

  /// The whole number it is, or the next worse one.
  package var worse: Int { halves >> 1 }

  /// The whole number it is, or the next better one.
  package var better: Int { (halves + 1) >> 1 }

  /// `-1.5`, as files hold it.
  package var text: String {
    let size = abs(halves)
    return (halves < 0 ? "-" : "") + "\(size / 2)" + (isWhole ? "" : ".5")
  }

  package var description: String { text }

  /// With its sign, also above zero: `+0.5`.
  package var signed: String { halves > 0 ? "+" + text : text }
}
