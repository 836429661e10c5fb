/// Something a format cannot hold, and how much of it there was.
public struct Loss: Sendable, Equatable {
  /// What is left out: a kind such as `KPI`, a field such as `Touchpoint.Cause`, or a plain name.
  public var what: String
  public var count: Int

  public init(_ what: String, count: Int) {
    self.what = what
    self.count = count
  }
}
