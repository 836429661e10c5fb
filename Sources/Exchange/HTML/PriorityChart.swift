import Workshop

/// Opportunities as numbered marks in five by five fields of effort and impact.
struct PriorityChart {
  let points: [PriorityPoint]

  private static let left = 54
  private static let top = 10
  private static let cell = (width: 108, height: 70)
  /// Marks in one field; what does not fit is told as a number.
  private static let most = 8
  private static let width = left + 5 * cell.width + 6
  private static let height = top + 5 * cell.height + 48

  var drawing: String {
    let told = points.map(Wording.priority).joined(separator: "; ")
    return "<svg class=\"chart priorities\" viewBox=\"0 0 \(Self.width) \(Self.height)\" "
      + "style=\"--wide:\(Self.width)\" role=\"img\" aria-labelledby=\"t-p d-p\">\n"
      + "<title id=\"t-p\">\(Wording.priorityChart)</title><desc id=\"d-p\">\(told)</desc>\n"
      + fields + quadrants + axes + marks + "</svg>\n"
  }

  private static func x(_ effort: Int) -> Int { left + (effort - 1) * cell.width }
  private static func y(_ impact: Int) -> Int { top + (5 - impact) * cell.height }

  private var fields: String {
    let quick =
      "<rect class=\"best\" x=\"\(Self.x(1))\" y=\"\(Self.y(5))\" "
      + "width=\"\(3 * Self.cell.width)\" height=\"\(2 * Self.cell.height)\"/>\n"
    let right = Self.x(6)
    let bottom = Self.y(0)
    let across = (0...5).map { impact in
      let y = Self.y(impact)
      let kind = impact == 3 ? "zero" : "rule"
      return "<line class=\"\(kind)\" x1=\"\(Self.left)\" x2=\"\(right)\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }
    let down = (1...6).map { effort in
      let x = Self.x(effort)
      let kind = effort == 4 ? "zero" : "rule"
      return "<line class=\"\(kind)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(Self.top)\" y2=\"\(bottom)\"/>"
    }
    return quick + (across + down).joined() + "\n"
  }

  /// High is above 3, as in the table.
  private var quadrants: String {
    [(1, 5), (4, 5), (1, 3), (4, 3)]
      .map { effort, impact in
        "<text class=\"quadrant\" x=\"\(Self.x(effort) + 8)\" y=\"\(Self.y(impact) + 15)\">"
          + (Opportunity.Quadrant(impact: impact, effort: effort)?.rawValue ?? "") + "</text>"
      }
      .joined() + "\n"
  }

  private var axes: String {
    let bottom = Self.y(0)
    let numbers = (1...5).map { value in
      "<text class=\"scale\" x=\"\(Self.x(value) + Self.cell.width / 2)\" y=\"\(bottom + 18)\" "
        + "text-anchor=\"middle\">\(value)</text>"
        + "<text class=\"scale\" x=\"\(Self.left - 10)\" "
        + "y=\"\(Self.y(value) + Self.cell.height / 2 + 4)\" text-anchor=\"end\">\(value)</text>"
    }
    let middle = Self.top + 5 * Self.cell.height / 2
    return numbers.joined()
      + "<text class=\"axis\" x=\"\(Self.left + 5 * Self.cell.width / 2)\" y=\"\(bottom + 40)\" "
      + "text-anchor=\"middle\">\(Wording.effortAxis) →</text>"
      + "<text class=\"axis\" transform=\"translate(18 \(middle)) rotate(-90)\" "
      + "text-anchor=\"middle\">\(Wording.impactAxis) →</text>\n"
  }

  private var marks: String {
    let groups = Dictionary(grouping: points) { $0.impact * 10 + $0.effort }
    return groups.keys.sorted().map { key in group(groups[key] ?? []) }.joined()
  }

  private func group(_ points: [PriorityPoint]) -> String {
    guard let first = points.first else { return "" }
    let shown = points.count > Self.most ? Self.most - 1 : points.count
    let perRow = shown > 4 || points.count > Self.most ? 4 : shown
    let rows = shown > 4 ? 2 : 1
    let left = Self.x(first.effort) + (Self.cell.width - perRow * 26) / 2 + 13
    let top = Self.y(first.impact) + (rows == 1 ? 43 : 31)
    let marks = points.prefix(shown).enumerated().map { place, point in
      mark(point, x: left + place % perRow * 26, y: top + place / perRow * 26)
    }
    if shown == points.count { return marks.joined() }
    return marks.joined()
      + "<text class=\"scale\" x=\"\(left + 3 * 26)\" y=\"\(top + 26 + 4)\" "
      + "text-anchor=\"middle\">+\(points.count - shown)</text>\n"
  }

  private func mark(_ point: PriorityPoint, x: Int, y: Int) -> String {
    "<circle class=\"mark \(point.isChosen ? "filled" : "hollow")\" cx=\"\(x)\" cy=\"\(y)\" "
      + "r=\"11.5\"><title>\(HTMLText.line("\(point.number). \(point.title)"))</title></circle>"
      + "<text class=\"\(point.isChosen ? "on" : "off")\" x=\"\(x)\" y=\"\(y + 4)\" "
      + "text-anchor=\"middle\">\(point.number)</text>\n"
  }
}
