/// The workshop itself: what the method calls its facts.
public struct Facts: Entity {
  public static let kind = EntityKind.facts

  public var id: Identifier
  public var marks = Marks()
  /// The number of the file format; see `currentFormat`.
  public var format: Int?
  public var name: String?
  public var date: Day?
  public var mode: String?
  public var length: String?
  public var language: String?
  public var state: String?
  public var decider: String?
  public var scribe: String?
  public var timekeeper: String?
  public var groundRules: [String] = []
  public var stageSet: String?
  public var version: Int?
  public var parentVersion: Int?
  public var guide: String?
  /// Where `/goto` or `/next` asked to go on from: a question and what it is about.
  public var at: String?

  public static let currentFormat = 1

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Facts>] = [
    .count("Format", \.format, "file format"),
    .text("Name", \.name),
    .date("Date", \.date),
    .choice("Mode", \.mode, ["room", "remote", "hybrid"]),
    .choice("Length", \.length, ["90min", "half-day", "two-session", "express"]),
    .text("Language", \.language),
    .choice("State", \.state, ["open", "closed"], "status"),
    .text("Decider", \.decider),
    .text("Scribe", \.scribe),
    .text("Timekeeper", \.timekeeper),
    .list("GroundRule", \.groundRules),
    .text("StageSet", \.stageSet),
    .count("Version", \.version),
    .count("ParentVersion", \.parentVersion),
    .text("Guide", \.guide),
    .text("At", \.at, "going on from"),
  ]
}
