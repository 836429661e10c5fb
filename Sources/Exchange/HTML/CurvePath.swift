/// A smooth line through points, as the data of an SVG path.
///
/// Each stretch leaves and arrives level, so the line never goes beyond the points it joins.
enum CurvePath {
  struct Point {
    var x: Int
    var y: Int
  }

  static func line(_ points: [Point]) -> String {
    guard let first = points.first else { return "" }
    var path = "M\(first.x) \(first.y)"
    for (from, to) in zip(points, points.dropFirst()) {
      let middle = (from.x + to.x) / 2
      path += "C\(middle) \(from.y) \(middle) \(to.y) \(to.x) \(to.y)"
    }
    return path
  }

  /// The line and the way back along the height `base`.
  static func area(_ points: [Point], to base: Int) -> String {
    guard let first = points.first else { return "" }
    return line(points) + "V\(base)H\(first.x)Z"
  }
}
