import Workshop

/// A line of workshops as small charts one below the other: each thing with its values, and how sure a
/// number is as a bar around its point.
package enum TrendSVG {
  private static let width = 760
  private static let (left, right) = (60, 700)
  private static let row = 132
  private static let head = 56

  package static func text(of trend: Trend) -> String {
    let height = head + row * max(1, trend.rows.count) + 16
    let title = line("\(trend.title): trend")
    let story = trend.rows.map { line($0.sentence(labels: trend.labels)) }.joined(separator: ". ")
    let charts = trend.rows.enumerated().map { place, row in
      chart(row, trend.labels, top: head + place * TrendSVG.row)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="waymark-title waymark-story" \
      font-family="Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif" font-size="13">
      <title id="waymark-title">\(title)</title>
      <desc id="waymark-story">\(story)</desc>
      <rect width="\(width)" height="\(height)" fill="\(Ink.paper.rawValue)"/>
      <text x="20" y="36" font-size="22" fill="\(Ink.text.rawValue)">\(title)</text>
      \(charts.joined())</svg>

      """
  }

  private static func line(_ text: String) -> String { HTMLText.escaped(PageText.line(text)) }

  private static func chart(_ row: Trend.Row, _ labels: [String], top: Int) -> String {
    let scale = Scale(row, top: top + 40, height: 48)
    let points = row.values.enumerated().compactMap { place, value in
      value.map { (x: x(place, of: labels.count), value: $0, label: labels[place]) }
    }
    let way = points.map { "\($0.x),\(scale.y($0.value.value))" }.joined(separator: " ")
    var parts = """
      <g><text x="20" y="\(top + 18)" font-weight="bold" fill="\(Ink.text.rawValue)">\
      \(line(ShortText.of(row.name, most: 16)))</text>
      <path d="M\(left - 20) \(top + 88)H\(right + 20)" stroke="\(Ink.rule.rawValue)"/>

      """
    if points.count > 1 {
      parts +=
        "<polyline points=\"\(way)\" fill=\"none\" stroke=\"\(Ink.stage.rawValue)\" stroke-width=\"2\"/>\n"
    }
    for point in points {
      if let interval = point.value.interval {
        let (high, low) = (scale.y(interval.high), scale.y(interval.low))
        parts +=
          "<path d=\"M\(point.x) \(high)V\(low)\" stroke=\"\(Ink.quiet.rawValue)\" stroke-width=\"6\""
          + " stroke-opacity=\"0.4\"/>\n"
      }
      let y = scale.y(point.value.value)
      parts += "<circle cx=\"\(point.x)\" cy=\"\(y)\" r=\"4\" fill=\"\(Ink.stage.rawValue)\"/>\n"
      parts +=
        "<text x=\"\(point.x + 9)\" y=\"\(y)\" dy=\"-7\" fill=\"\(Ink.text.rawValue)\">"
        + "\(line(point.value.words))</text>\n"
      parts +=
        "<text x=\"\(point.x)\" y=\"\(top + 106)\" font-size=\"11\" text-anchor=\"middle\""
        + " fill=\"\(Ink.quiet.rawValue)\">\(line(ShortText.of(point.label, most: 6)))</text>\n"
    }
    return parts + "</g>\n"
  }

  private static func x(_ place: Int, of count: Int) -> Int {
    count < 2 ? (left + right) / 2 : left + place * (right - left) / (count - 1)
  }

  /// Where a value stands: feelings on their whole scale, others between the least and the most.
  private struct Scale {
    private let low: Double
    private let high: Double
    private let top: Int
    private let height: Int

    init(_ row: Trend.Row, top: Int, height: Int) {
      let values = row.values.compactMap { $0 }
      let ends = values.flatMap { value in
        [value.value, value.interval?.low, value.interval?.high].compactMap { $0 }
      }
      let isFeeling = row.measure == .feeling
      low = isFeeling ? Double(EmotionScale.range.lowerBound) : ends.min() ?? 0
      high = isFeeling ? Double(EmotionScale.range.upperBound) : ends.max() ?? 0
      self.top = top
      self.height = height
    }

    func y(_ value: Double) -> String {
      // Halves first, so that the width of the largest numbers stays one.
      let span = high / 2 - low / 2
      let share = span > 0 ? (value / 2 - low / 2) / span : 0.5
      return Figure.text(Double(top) + Double(height) * (1 - share))
    }
  }
}
