/// Which way a figure gets better.
package enum Direction: String, Sendable, Hashable, CaseIterable {
  case up
  case down

  /// A difference as an improvement: positive is better.
  func improvement(_ difference: Double) -> Double {
    self == .up ? difference : -difference
  }
}
