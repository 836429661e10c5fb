/// What one voter may give.
package struct VoteRules: Sendable, Equatable {
  /// Dots each voter has.
  package var dotsEach: Int
  /// The most dots one voter may give to one item; nil when only `dotsEach` limits.
  package var cap: Int?

  /// How many dots a vote may give to each.
  package static let dots = 1...10
  /// How many people may vote.
  package static let voters = 1...999

  package init(dotsEach: Int, cap: Int? = nil) {
    (self.dotsEach, self.cap) = (dotsEach, cap)
  }

  /// A quarter of the items, without a limit for one item.
  package init(forItems count: Int) {
    self.init(dotsEach: Tally.dotsEach(for: count))
  }

  /// The rules as somebody types them: `3`, or `3 2` with the most for one item; without a number the
  /// dots stay as they are. Nil for what is no rule.
  package func retyped(_ text: String) -> VoteRules? {
    let words = text.split(whereSeparator: { " ,".contains($0) })
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, words.count <= 2,
      numbers.allSatisfy(VoteRules.dots.contains), numbers.count < 2 || numbers[1] <= numbers[0]
    else { return nil }
    return VoteRules(
      dotsEach: numbers.first ?? dotsEach, cap: numbers.count == 2 ? numbers[1] : nil)
  }
}
