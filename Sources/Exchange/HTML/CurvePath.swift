/// A smooth line through points, as the data of an SVG path.
///
/// Each stretch leaves and arrives level, so the line never goes beyond the points it joins.
enum CurvePath {
  struct Point {
    var x: Int
    var y: Int
  }

  static func line(_ points: [Point]) -> String {
    var page = PageBytes()
    add(points, to: &page)
    return page.text
  }

  /// The line and the way back along the height `base`.
  static func area(_ points: [Point], to base: Int) -> String {
    area(under: line(points), points, to: base)
  }

  /// The same under a line that was drawn through these points already.
  static func area(under line: String, _ points: [Point], to base: Int) -> String {
    points.first.map { line + "V\(base)H\($0.x)Z" } ?? ""
  }

  private static func add(_ points: [Point], to page: inout PageBytes) {
    guard var from = points.first else { return }
    page += "M"
    page.add(from.x)
    page += " "
    page.add(from.y)
    for to in points.dropFirst() {
      let middle = (from.x + to.x) / 2
      page += "C"
      for (place, number) in [middle, from.y, middle, to.y, to.x, to.y].enumerated() {
        if place > 0 { page += " " }
        page.add(number)
      }
      from = to
    }
  }
}
