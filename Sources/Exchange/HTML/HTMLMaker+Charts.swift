extension HTMLMaker {
  /// The curve, drawn and in words.
  mutating func add(_ curve: EmotionCurve) {
    let chart = HTMLEmotionCurve(curve: curve)
    let number = openScroller("\(Wording.chart): \(HTMLText.line(curve.persona))")
    for drawing in chart.drawings(id: number) { self += drawing }
    self += "</div>\n"
    add(paragraph: Wording.curveLegend, class: "hint")
    self += "<details>\n<summary>\(Wording.inWords)</summary>\n"
    let rows = curve.points.map { point in
      [
        String(point.number), point.name, point.stage, HTMLEmotionCurve.feeling(of: point),
        Wording.basis(isEvidence: point.isEvidence),
      ]
      .map { [Phrase($0)] }
    }
    add(Outline.Table(header: Wording.curveHeader, rows: rows), class: "plain small")
    self += "</details>\n"
  }

  /// Opportunities by number between effort and impact; the table below names them.
  mutating func add(_ points: [PriorityPoint]) {
    _ = openScroller(Wording.priorityChart)
    self += PriorityChart(points: points).drawing
    self += "</div>\n"
    add(paragraph: Wording.priorityLegend, class: "hint")
  }

  /// A bar for each KPI from its baseline to its target.
  mutating func add(_ bars: [KPIBar]) {
    self += "<ul class=\"kpis\">\n"
    for bar in bars {
      self += "<li><p class=\"name\" dir=\"auto\"\(spoken)>\(HTMLText.line(bar.name))</p>\n"
      self += KPIDrawing(bar: bar).drawing
      self += "<p class=\"hint\" dir=\"auto\">\(HTMLText.line(Wording.way(of: bar)))</p></li>\n"
    }
    self += "</ul>\n"
  }
}
