import Workshop

extension HTMLMaker {
  /// Opportunities by number between effort and impact; the table below names them.
  mutating func add(_ points: [PriorityPoint]) {
    _ = openScroller(Wording.priorityChart)
    self += PriorityChart(points: points).drawing
    self += "</div>\n"
    add(paragraph: Wording.priorityLegend, class: "hint")
  }

  /// A bar for each KPI from its baseline to its target; the table below tells the numbers.
  mutating func add(_ bars: [KPIBar]) {
    self += "<ul class=\"kpis\">\n"
    for bar in bars {
      self += "<li><p class=\"name\" dir=\"auto\"\(spoken)>\(HTMLText.line(bar.name))</p>\n"
      self += KPIDrawing(bar: bar).drawing + "</li>\n"
    }
    self += "</ul>\n"
  }
}
