import Workshop

/// Words that only a page with links and charts needs.
extension Wording {
  static let skip = "Skip to the content"
  static let contents = "Contents"
  static let table = "Table"
  static let map = "Map"
  static let chart = "Chart"
  static let citedAt = "Cited at"
  static let lane = "Lane"
  static let feelings = "Emotion"
  static let impactAxis = "Impact for the customer"
  static let effortAxis = "Effort for us"
  static let priorityChart = "Impact against effort"

  static func back(_ source: Int, _ place: Int) -> String {
    "citation \(place) of source \(source)"
  }

  static func curveTitle(_ personas: [String]) -> String {
    "How it feels: \(personas.joined(separator: ", "))"
  }

  static let onward = "goes on to the right →"

  /// How many stages of a wide map lie beyond its right edge.
  static func beyond(_ stages: Int) -> String {
    stages.counted("more stage to the right →", "more stages to the right →")
  }

  /// Where the curve is highest and lowest, in a sentence.
  static func extremes(_ highest: String, _ lowest: String) -> String {
    "Best: \(highest). Worst: \(lowest)."
  }

  static func priority(_ point: PriorityPoint) -> String {
    "\(point.number): impact \(point.impact), effort \(point.effort)"
      + (point.isChosen ? ", taken on" : "")
  }

  /// What the signs beside numbers mean.
  static let signs = "~ when it goes wrong, … a wait, ↻ comes again"

  static let mapLegend = Phrase([
    .ours(
      "On the curve, filled marks rest on a source and hollow ones are our guess; a ring makes or breaks "
        + "the whole.")
  ])

  static let priorityLegend = Phrase([
    .ours(
      "Numbers are those of the list; filled marks are taken on. What is not rated is not drawn.")
  ])

  /// `from 1.8 to 2.5% of visits by 30 September 2027; 2.1 on 30 June 2027, 43% of the way`.
  static func way(of bar: KPIBar) -> String {
    let unit = bar.unit.map { ($0.hasPrefix("%") ? "" : " ") + $0 } ?? ""
    var text = "from \(bar.baseline?.text ?? unknown) to \(bar.target?.text ?? unknown)\(unit)"
    if let due = bar.due { text += " by \(due)" }
    guard let latest = bar.latest else { return text }
    text += "; \(latest.text)"
    if let date = bar.latestDate { text += " on \(date)" }
    return bar.progress.map { "\(text), \($0)% of the way" } ?? text
  }
}
