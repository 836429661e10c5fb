import Workshop

/// A KPI on its way from the value it had to the one it should reach.
public struct KPIBar: Sendable, Equatable {
  /// A number with the digits it was given.
  public struct Amount: Sendable, Equatable {
    public var text: String
    public var value: Double

    init(_ quantity: Quantity) {
      text = quantity.text
      value = quantity.value
    }
  }

  public var name: String
  public var unit: String?
  public var baseline: Amount?
  public var target: Amount?
  /// The day by which the target should be reached, as it is shown.
  public var due: String?
  /// The last reading after the baseline, and its day.
  public var latest: Amount?
  public var latestDate: String?
  /// How much of the way the last reading has gone, in percent; it may be more than 100 or less
  /// than 0.
  public var progress: Int?
}
