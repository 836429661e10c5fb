import Shell
import Workshop

/// A line of workshops, for the screen: a sparkline a thing, by ear a sentence.
struct TrendReport {
  private let trend: Trend
  private let isLinear: Bool

  init(of trend: Trend, isLinear: Bool) {
    self.trend = trend
    self.isLinear = isLinear
  }

  var passages: [Message] {
    let count = trend.labels.count
    let maps = count == 1 ? "1 map" : "\(count) maps: \(trend.labels.joined(separator: "; "))"
    let head = [Message(.title, "\(trend.title), \(maps)")]
    let alone =
      count == 1
      ? [
        Message(
          .hint,
          "One map makes no line yet. waymark new NAME --from OLD begins the next from this one.")
      ] : []
    return head + alone
      + trend.rows.map { row in
        isLinear
          ? .init(.plain, "\(row.sentence(labels: trend.labels)).")
          : .init(.plain, "\(row.sparkline)  \(row.name): \(row.steps)", hang: count + 2)
      }
  }
}
