/// Sizes of the picture in pixels, and how each lane looks.
enum PictureStyle {
  static let margin = 48
  static let labels = 150
  /// Between neighbouring cells.
  static let gap = 4
  static let padding = 10
  /// What the slanted ends of a stage take of the width of its title.
  static let titleMargins = 48

  static let title = 44
  static let persona = 28
  static let lead = 20
  static let stage = 18
  static let body = 15
  static let small = 13

  /// The widest that running text is set.
  static let measure = 900
  /// The widest band of a map; a wider map is parted into bands below one another.
  static let band = 3_800
  /// The narrowest place for a touchpoint and for a stage.
  static let stop = 186
  static let narrowest = 220
  /// A stage of which nothing is said.
  static let silent = 150
  /// From one score of the curve to the next.
  static let score = 48
  /// The picture is shown at most so large; beyond it, it is drawn smaller.
  static let shown = 8_000

  struct Lane {
    var ink: Ink
    var fill: Ink
  }

  static func of(_ lane: JourneyMap.Lane.Kind) -> Lane {
    switch lane {
    case .pain: Lane(ink: .pain, fill: .painCell)
    case .delight: Lane(ink: .delight, fill: .delightCell)
    case .opportunity: Lane(ink: .opportunity, fill: .opportunityCell)
    case .kpi: Lane(ink: .kpi, fill: .kpiCell)
    case .doing, .place, .trigger, .expects, .thinking, .feeling: Lane(ink: .stage, fill: .cell)
    case .part, .tries, .asks, .compares, .shows, .serves, .movesOn, .lasts:
      Lane(ink: .quiet, fill: .cell)
    }
  }
}
