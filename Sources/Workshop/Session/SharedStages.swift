/// The touchpoints of one or several personas over the same stages, each in a place of its own.
package struct SharedStages: Sendable, Equatable {
  /// Whose touchpoint stands there, and which: places in the curves and in their points, from 0.
  package struct Place: Sendable, Equatable {
    package var curve: Int
    package var point: Int
  }

  package struct Column: Sendable, Equatable {
    package var title: String
    /// From left to right; those of several personas take turns.
    package var places: [Place]
  }

  /// A column a stage, in the order of the journey; those without a touchpoint too.
  package let columns: [Column]

  package init(_ curves: [EmotionCurve]) {
    let count = curves.map { $0.points.reduce(0) { max($0, $1.column + 1) } }.max() ?? 0
    let titles = curves.map(\.stages).max { $0.count < $1.count } ?? []
    let all = max(count, titles.count)
    let own = curves.map { SharedStages.columns(of: $0, all) }
    columns = (0..<all).map { column in
      let places = SharedStages.places(own.map { $0[column] })
      let first = places.first.map { curves[$0.curve].points[$0.point].stage }
      return Column(
        title: titles.indices.contains(column) ? titles[column] : first ?? "", places: places)
    }
  }

  /// The points of a curve by their columns.
  private static func columns(of curve: EmotionCurve, _ count: Int) -> [[Int]] {
    var columns = [[Int]](repeating: [], count: count)
    for point in curve.points.indices { columns[curve.points[point].column].append(point) }
    return columns
  }

  /// The points of each curve in one column, as they stand beside each other.
  private static func places(_ own: [[Int]]) -> [Place] {
    if own.count == 1 { return own[0].map { Place(curve: 0, point: $0) } }
    let all = own.enumerated().flatMap { curve, points in
      points.enumerated().map { place, point in
        (at: (2 * place + 1) * 10_000 / (2 * points.count), curve: curve, point: point)
      }
    }
    return all.sorted { ($0.at, $0.curve) < ($1.at, $1.curve) }
      .map { Place(curve: $0.curve, point: $0.point) }
  }
}
