/// How many dots each person has where dots are typed item by item: a quarter of the items (see Method,
/// Ranking). Each number of a line is one person's, always in the same order.
package struct DotLimit: Sendable {
  /// Dots each person has.
  package let each: Int
  /// Dots that each person gave so far.
  package let given: [Int]

  package init(in session: Session) {
    let all = session.opportunities.members
    each = Tally.dotsEach(for: all.count)
    let people = all.map(\.dots.count).max() ?? 0
    given = (0..<people).map { person in
      all.reduce(0) { $0 + ($1.dots.indices.contains(person) ? min($1.dots[person], 99) : 0) }
    }
  }

  /// The persons, from 1, who gave more than they have, with what they gave.
  package var overspent: [(person: Int, dots: Int)] {
    given.enumerated().filter { $0.element > each }.map { ($0.offset + 1, $0.element) }
  }
}
