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
    let count = curves.flatMap(\.points).map { $0.column + 1 }.max() ?? 0
    let titles = curves.map(\.stages).max { $0.count < $1.count } ?? []
    columns = (0..<max(count, titles.count)).map { column in
      let places = SharedStages.places(of: curves, in: column)
      let first = places.first.map { curves[$0.curve].points[$0.point].stage }
      return Column(
        title: titles.indices.contains(column) ? titles[column] : first ?? "", places: places)
    }
  }

  private static func places(of curves: [EmotionCurve], in column: Int) -> [Place] {
    let own = curves.map { curve in
      curve.points.indices.filter { curve.points[$0].column == column }
    }
    let all = own.enumerated().flatMap { curve, points in
      points.enumerated().map { place, point in
        (at: (2 * place + 1) * 10_000 / (2 * points.count), curve: curve, point: point)
      }
    }
    return all.sorted { ($0.at, $0.curve) < ($1.at, $1.curve) }
      .map { Place(curve: $0.curve, point: $0.point) }
  }
}
