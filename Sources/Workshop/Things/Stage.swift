/// A column of the map, named as the customer would name it.
public struct Stage: Entity {
  public static let kind = EntityKind.stage

  public var id: Identifier
  public var marks = AnswerState()
  public var name: String?
  public var phase: String?
  public var customerGoal: String?
  public var exit: String?
  public var duration: String?
  public var strategy: String?
  /// The named phase it stands under, where a journey is long.
  public var chapter: String?
  /// How many of 100 move on.
  public var share: Int?
  public var asks: [String] = []
  public var compares: [String] = []
  public var shows: [String] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Stage>] = [
    .text("Name", \.name) { $0.name = $1 },
    .choice("Phase", \.phase, ["before", "purchase", "after"], "before or after the purchase") {
      $0.phase = $1
    },
    .text("CustomerGoal", \.customerGoal, "what the customer tries to get done") {
      $0.customerGoal = $1
    },
    .text("Exit", \.exit, "how anyone sees that they moved on") { $0.exit = $1 },
    .text("Duration", \.duration) { $0.duration = $1 },
    .text("Strategy", \.strategy, "how we serve people here") { $0.strategy = $1 },
    .text("Chapter", \.chapter, "named phase") { $0.chapter = $1 },
    .count("Share", \.share, "of 100 who move on") { $0.share = $1 },
    .list("Asks", \.asks, "what they ask") { $0.asks = $1 },
    .list("Compares", \.compares, "what they compare") { $0.compares = $1 },
    .list("Shows", \.shows, "what we show them") { $0.shows = $1 },
  ]
}
