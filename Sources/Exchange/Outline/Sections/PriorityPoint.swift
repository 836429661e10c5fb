/// An opportunity between what it brings the customer and what it costs us.
package struct PriorityPoint: Sendable, Equatable {
  /// Its place in the ranking, from 1; tables use the same number.
  package var number: Int
  package var title: String
  /// 1 to 5.
  package var impact: Int
  /// 1 to 5.
  package var effort: Int
  /// What such an opportunity is called: `do first`.
  package var quadrant: String
  package var isChosen: Bool
}
