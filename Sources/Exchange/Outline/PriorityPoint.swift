/// An opportunity between what it brings the customer and what it costs us.
public struct PriorityPoint: Sendable, Equatable {
  /// Its place in the ranking, from 1; tables use the same number.
  public var number: Int
  public var title: String
  /// 1 to 5.
  public var impact: Int
  /// 1 to 5.
  public var effort: Int
  /// What such an opportunity is called: `quick win`.
  public var quadrant: String
  public var isChosen: Bool
}
