/// The answers behind a net promoter score.
package struct Recommendation: Sendable, Hashable {
  /// Answers 9 and 10.
  package let promoters: Int
  /// Answers 7 and 8.
  package let passives: Int
  /// Answers 0 to 6.
  package let detractors: Int

  package var all: Int { promoters + passives + detractors }

  /// -100 to 100.
  package var score: Double { 100 * Double(promoters - detractors) / Double(all) }

  /// - Throws: nobody answered, or a count is below nothing.
  package init(promoters: Int, passives: Int, detractors: Int) throws(ReadingProblem) {
    let least = min(promoters, passives, detractors)
    guard least >= 0 else { throw .negative(String(least)) }
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
    guard all > 0 else { throw .nobodyAsked }
  }
}
