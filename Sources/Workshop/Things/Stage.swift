/// A column of the map, named as the customer would name it.
public struct Stage: Entity {
  public static let kind = EntityKind.stage

  public var id: Identifier
  public var marks = Marks()
  public var name: String?
  public var phase: String?
  public var customerGoal: String?
  public var exit: String?
  public var duration: String?
  public var strategy: String?

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
  ]
}
