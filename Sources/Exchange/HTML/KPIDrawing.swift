/// One KPI as a bar from zero: what it was, what it should be, and where it is now.
struct KPIDrawing {
  let bar: KPIBar

  var drawing: String {
    let ends = [bar.baseline, bar.target, bar.latest].compactMap { $0?.value }
    let low = min(0, ends.min() ?? 0)
    let high = max(0, ends.max() ?? 0)
    // A little air behind the longest bar, so that its end can be seen.
    let span = (high - low) * 1.04
    func place(_ value: Double) -> Double { span > 0 ? (value - low) / span * 100 : 0 }
    var parts = "<rect class=\"track\" x=\"0\" y=\"30%\" width=\"100%\" height=\"40%\"/>"
    if let baseline = bar.baseline {
      parts += rect("was", place(0), place(baseline.value), y: 30, height: 40)
    }
    if let baseline = bar.baseline, let target = bar.target {
      parts += rect("way", place(baseline.value), place(target.value), y: 30, height: 40)
    }
    if let latest = bar.latest {
      parts += rect("now", place(0), place(latest.value), y: 44, height: 12)
    }
    if let target = bar.target {
      let x = Figure.text(place(target.value))
      parts += "<line class=\"target\" x1=\"\(x)%\" x2=\"\(x)%\" y1=\"8%\" y2=\"92%\"/>"
    }
    return "<svg class=\"bar\" role=\"img\" aria-label=\"\(HTMLText.line(bar.name)): "
      + "\(HTMLText.line(Wording.way(of: bar)))\">\(parts)</svg>\n"
  }

  private func rect(
    _ name: String, _ one: Double, _ other: Double, y: Int, height: Int
  ) -> String {
    let start = min(one, other)
    return "<rect class=\"\(name)\" x=\"\(Figure.text(start))%\" y=\"\(y)%\" "
      + "width=\"\(Figure.text(max(one, other) - start))%\" height=\"\(height)%\"/>"
  }
}
