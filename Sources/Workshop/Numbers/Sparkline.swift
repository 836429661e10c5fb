/// Readings as a line of eight heights: `▁▃▂█`.
package enum Sparkline {
  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One sign a reading; nil leaves a gap. The lowest stands at the bottom and the highest at the
  /// top, readings that are all equal in the middle.
  package static func text(_ values: [Double?]) -> String {
    let known = values.compactMap { $0 }
    guard let lowest = known.min(), let highest = known.max() else {
      return String(repeating: " ", count: values.count)
    }
    return String(
      values.map { value in
        guard let value else { return " " }
        guard highest > lowest else { return levels[3] }
        // Halves first, so that the width of the largest numbers stays one.
        let share = (value / 2 - lowest / 2) / (highest / 2 - lowest / 2)
        return levels[min(7, Int(share * 8))]
      })
  }
}
