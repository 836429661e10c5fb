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
    .text("Name", \.name),
    .choice("Phase", \.phase, ["before", "purchase", "after"], "before or after the purchase"),
    .text("CustomerGoal", \.customerGoal, "what the customer tries to get done"),
    .text("Exit", \.exit, "how anyone sees that they moved on"),
    .text("Duration", \.duration),
    .text("Strategy", \.strategy, "how we serve people here"),
  ]
}
