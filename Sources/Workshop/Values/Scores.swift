/// Numbers several people gave to one thing.
package enum Scores {
  /// The middle one; between two middle ones, halves round up: -2 -1 gives -1. 0 for none.
  package static func median(_ scores: [Int]) -> Int {
    guard !scores.isEmpty else { return 0 }
    let sorted = scores.sorted()
    let upper = sorted[sorted.count / 2]
    guard sorted.count.isMultiple(of: 2) else { return upper }
    let lower = sorted[sorted.count / 2 - 1]
    // The sum of two numbers of a file may be none; their halves always add up.
    return (lower >> 1) + (upper >> 1) + ((lower & 1) | (upper & 1))
  }

  /// All together, as fields hold them; what is no number, or beyond a thousand, counts nothing.
  package static func sum(_ values: [String]) -> Int {
    values.flatMap { $0.split(separator: " ") }.compactMap { Int($0) }
      .filter { -1000...1000 ~= $0 }.reduce(0, +)
  }

  /// The middle one in words for people, with its half where it lies between two: `-1.5`.
  package static func medianText(_ scores: [Int]) -> String {
    guard !scores.isEmpty else { return "0" }
    let sorted = scores.sorted()
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    let (sum, overflows) = lower.addingReportingOverflow(upper)
    guard !overflows, !sum.isMultiple(of: 2) else { return String(median(scores)) }
    return (sum < 0 ? "-" : "") + "\(abs(sum) / 2).5"
  }

  /// Whether two people, or a third of them, gave such a number.
  package static func stands(_ scores: [Int], _ isSuch: (Int) -> Bool) -> Bool {
    let count = scores.count(where: isSuch)
    return count >= 2 || count > 0 && count * 3 >= scores.count
  }

  /// Numbers that add up, such as dots, with how many people gave any: `8, from 8 of 12 people`. One
  /// number alone is what was counted on the wall.
  package static func sum(_ scores: [Int]) -> String {
    let givers = scores.count { $0 > 0 }
    let some = givers == 0 ? "none" : "\(givers)"
    return scores.count == 1
      ? "\(scores[0]) on the wall"
      : "\(sum(of: scores)), from \(some) of \(scores.count) people"
  }

  /// All of them together; the largest or smallest number there is where they come to more.
  static func sum(of scores: [Int]) -> Int {
    scores.reduce(0) { sum, score in
      let (next, overflows) = sum.addingReportingOverflow(score)
      return overflows ? (score > 0 ? .max : .min) : next
    }
  }

  /// How far the highest lies above the lowest.
  package static func spread(_ scores: [Int]) -> Int {
    let (spread, overflows) = (scores.max() ?? 0).subtractingReportingOverflow(scores.min() ?? 0)
    return overflows ? .max : spread
  }
}
