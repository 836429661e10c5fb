/// How often each answer of a scale was given: `1:3 2:5 3:10 4:22 5:17`.
package struct AnswerCounts: Sendable, Hashable {
  package let scale: ClosedRange<Int>
  /// One for each answer of the scale, from its lowest.
  package let counts: [Int]

  /// - Throws: nobody answered, an answer off the scale, or a count below nothing.
  package init(_ given: [Int: Int], on scale: ClosedRange<Int>) throws(ReadingProblem) {
    for (answer, count) in given.sorted(by: { $0.key < $1.key }) {
      guard scale.contains(answer) else {
        throw .outside(String(answer), low: scale.lowerBound, high: scale.upperBound)
      }
      guard count >= 0 else { throw .negative(String(count)) }
    }
    self.scale = scale
    counts = scale.map { given[$0] ?? 0 }
    guard all > 0 else { throw .nobodyAsked }
  }

  package var all: Int { counts.reduce(0, +) }

  /// How many gave this answer or a higher one.
  package func count(from answer: Int) -> Int {
    zip(scale, counts).reduce(0) { $1.0 >= answer ? $0 + $1.1 : $0 }
  }

  /// Their mean and standard deviation; of one answer alone there is no spread.
  package var sample: Sample {
    let total = Double(all)
    let mean = zip(scale, counts).reduce(0) { $0 + Double($1.0) * Double($1.1) } / total
    let squares = zip(scale, counts).reduce(0) {
      $0 + (Double($1.0) - mean) * (Double($1.0) - mean) * Double($1.1)
    }
    let spread = all > 1 ? (squares / (total - 1)).squareRoot() : nil
    return Sample(mean: mean, asked: all, spread: spread)
  }
}
