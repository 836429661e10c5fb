import Workshop

/// The emotion curve as a row of the map, each stage's stretch of it in its own cell.
///
/// The curve runs on from cell to cell. Marks stand at percentages of their cell, so they stay
/// round whatever width a cell gets; the curve below them is stretched.
struct EmotionBand {
  /// One drawing a stage.
  let cells: [String]

  /// Nil when nothing is rated, or a stage holds more touchpoints than marks fit.
  init?(_ map: JourneyMap, _ grid: MapGrid) {
    let stops = map.stages.flatMap(\.stops)
    guard stops.contains(where: { $0.score != nil }),
      map.stages.allSatisfy({ MapGrid.holds($0.stops.count) })
    else { return nil }
    var points: [CurvePath.Point] = []
    var left = 0
    for (stage, width) in zip(map.stages, grid.widths) {
      for (place, stop) in stage.stops.enumerated() {
        guard let score = stop.score else { continue }
        let x = left + width * (2 * place + 1) * 10 / (2 * stage.stops.count)
        points.append(CurvePath.Point(x: x, y: EmotionBand.y(score) * 10))
      }
      left += width * 10
    }
    var cells: [String] = []
    var next = 0
    left = 0
    for (stage, width) in zip(map.stages, grid.widths) {
      let right = left + width * 10
      // The stretch begins with the last mark before the cell and ends with the first behind it.
      let first = max(0, next - 1)
      while next < points.count, points[next].x < right { next += 1 }
      let stretch = Array(points[first..<min(points.count, next + 1)])
      cells.append(EmotionBand.cell(stage, stretch, from: left, width: width * 10))
      left = right
    }
    self.cells = cells
  }

  /// Percent from the top.
  private static func y(_ score: Feeling) -> Int {
    42 - 8 * score.halves
  }

  /// What the heights mean, for the row's heading.
  var scale: String {
    let words = [2, 0, -2].map { (score: Feeling) in
      "<text x=\"100%\" y=\"\(EmotionBand.y(score))%\" dy=\".35em\" text-anchor=\"end\">"
        + EmotionScale.word(for: score) + "</text>"
    }
    return "<svg class=\"wave\" aria-hidden=\"true\">\(words.joined())</svg>"
  }

  private static func cell(
    _ stage: JourneyMap.Stage, _ stretch: [CurvePath.Point], from left: Int, width: Int
  ) -> String {
    let told = stage.stops.map { stop in
      "\(stop.number): "
        + (stop.score.map { EmotionScale.label(for: $0) }
          ?? Wording.unrated)
    }
    let name =
      told.isEmpty
      ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"\(told.joined(separator: "; "))\""
    let rules = [2, 1, 0, -1, -2].map { (score: Feeling) in
      "<line class=\"\(score == 0 ? "zero" : "rule")\" x1=\"0\" x2=\"100%\" "
        + "y1=\"\(y(score))%\" y2=\"\(y(score))%\"/>"
    }
    let curve =
      stretch.isEmpty
      ? ""
      : "<svg viewBox=\"\(left) 0 \(width) 1000\" preserveAspectRatio=\"none\" "
        + "width=\"100%\" height=\"100%\">"
        + "<path class=\"area\" fill=\"url(#mood)\" d=\"\(CurvePath.area(stretch, to: 420))\"/>"
        + "<path class=\"curve\" d=\"\(CurvePath.line(stretch))\"/></svg>"
    let marks = stage.stops.enumerated().map { place, stop in
      mark(stop, x: Figure.text(Double(2 * place + 1) * 50 / Double(stage.stops.count)) + "%")
    }
    return "<svg class=\"wave\" \(name)>\(rules.joined())\(curve)\(marks.joined())</svg>"
  }

  private static func mark(_ stop: JourneyMap.Stop, x: String) -> String {
    let number =
      "<text class=\"\(stop.isMomentOfTruth ? "truth" : "plain")\" x=\"\(x)\" y=\"95%\" "
      + "text-anchor=\"middle\">\(stop.label)</text>"
    guard let score = stop.score else { return number }
    let basis = stop.isEvidence ? "filled" : "hollow"
    let ring =
      stop.isMomentOfTruth
      ? "<circle class=\"ring\" cx=\"\(x)\" cy=\"\(y(score))%\" r=\".75em\"/>" : ""
    return number + ring + "<circle class=\"mark \(basis) \(MoodClass.of(score))\" cx=\"\(x)\" "
      + "cy=\"\(y(score))%\" r=\".42em\"/>"
  }
}
