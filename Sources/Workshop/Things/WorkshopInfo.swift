/// The workshop itself: what the method calls its facts.
public struct WorkshopInfo: Entity {
  public static let kind = EntityKind.facts

  public var id: Identifier
  public var marks = AnswerState()
  /// The number of the file format; see `currentFormat`.
  public var format: Int?
  public var name: String?
  public var date: Day?
  public var mode: String?
  public var length: String?
  public var language: String?
  public var state: String?
  public var decider: String?
  /// Leads the workshop, so neither decides nor scores unless told so.
  public var facilitator: String?
  public var scribe: String?
  public var timekeeper: String?
  public var groundRules: [String] = []
  public var stageSet: String?
  public var version: Int?
  public var parentVersion: Int?
  public var guide: String?
  /// Where `/goto` or `/next` asked to go on from: a question and what it is about.
  public var at: String?
  /// The timer as it was last set; what it says is the shell's business.
  public var timer: String?
  /// Whether the timer rings as well.
  public var bell: Bool?
  /// Names of the questions to begin with that were put already.
  public var checkIns: [String] = []

  public static let currentFormat = 2

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<WorkshopInfo>] = [
    .count("Format", \.format, "file format") { $0.format = $1 },
    .text("Name", \.name) { $0.name = $1 },
    .date("Date", \.date) { $0.date = $1 },
    .choice("Mode", \.mode, ["room", "remote", "hybrid"]) { $0.mode = $1 },
    .choice("Length", \.length, ["90min", "half-day", "two-session", "express"]) { $0.length = $1 },
    .text("Language", \.language) { $0.language = $1 },
    .choice("State", \.state, ["open", "closed"], "status") { $0.state = $1 },
    .text("Decider", \.decider) { $0.decider = $1 },
    .text("Facilitator", \.facilitator) { $0.facilitator = $1 },
    .text("Scribe", \.scribe) { $0.scribe = $1 },
    .text("Timekeeper", \.timekeeper) { $0.timekeeper = $1 },
    .list("GroundRule", \.groundRules) { $0.groundRules = $1 },
    .text("StageSet", \.stageSet) { $0.stageSet = $1 },
    .count("Version", \.version) { $0.version = $1 },
    .count("ParentVersion", \.parentVersion) { $0.parentVersion = $1 },
    .text("Guide", \.guide) { $0.guide = $1 },
    .text("At", \.at, "going on from") { $0.at = $1 },
    .text("Timer", \.timer) { $0.timer = $1 },
    .yesNo("Bell", \.bell) { $0.bell = $1 },
    .list("CheckIn", \.checkIns, "questions to begin with") { $0.checkIns = $1 },
  ]
}
