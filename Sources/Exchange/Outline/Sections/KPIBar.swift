import Workshop

/// A KPI on its way from the value it had to the one it should reach.
package struct KPIBar: Sendable, Equatable {
  /// A number with the digits it was given.
  package struct Amount: Sendable, Equatable {
    package var text: String
    package var value: Double

    init(_ quantity: Quantity) {
      text = quantity.text
      value = quantity.value
    }
  }

  package var name: String
  package var unit: String?
  package var baseline: Amount?
  package var target: Amount?
  /// The day by which the target should be reached, as it is shown.
  package var due: String?
  /// The last reading after the baseline, and its day.
  package var latest: Amount?
  package var latestDate: String?
  /// How much of the way the last reading has gone, in percent; it may be more than 100 or less
  /// than 0.
  package var progress: Int?
}
