/// How wide the columns of a map are, in units of its type size.
struct MapGrid {
  /// The lanes' names.
  static let lane = 8
  /// A stage in which everything stands below each other.
  static let narrow = 14
  /// A stage of which nothing is said.
  private static let silent = 7
  private static let widest = 60
  /// How far two touchpoints of the curve stand apart at least, in tenths.
  private static let step = 17

  let widths: [Int]

  init(_ map: JourneyMap) {
    widths = map.stages.enumerated().map { place, stage in
      map.isSilent(place)
        ? MapGrid.silent
        : min(MapGrid.widest, max(MapGrid.narrow, (stage.stops.count * MapGrid.step + 9) / 10))
    }
  }

  /// The whole map, in the same unit.
  var total: Int { widths.reduce(MapGrid.lane, +) }

  /// Whether the marks of `count` touchpoints fit in the widest column.
  static func holds(_ count: Int) -> Bool {
    count * step <= widest * 10
  }
}
