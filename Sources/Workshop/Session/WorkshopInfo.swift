/// The workshop itself: what the method calls its facts.
package struct WorkshopInfo: Entity {
  package static let kind = EntityKind.facts

  package var id: Identifier
  package var marks = AnswerState()
  /// The number of the file format; see `currentFormat`.
  package var format: Int?
  package var name: String?
  package var date: Day?
  package var mode: Mode?
  package var length: Length?
  package var language: String?
  package var state: State?
  package var decider: String?
  /// Leads the workshop, so neither decides nor scores unless told so.
  package var facilitator: String?
  package var scribe: String?
  package var timekeeper: String?
  package var groundRules: [String] = []
  package var stageSet: String?
  package var version: Int?
  package var parentVersion: Int?
  /// The workshop it was begun from: the name of its folder, or its path.
  package var parent: String?
  package var guide: String?
  /// Which shape of a built-in guide it was begun with: nil for the first, question by question.
  package var guideEdition: Int?
  /// Where `/goto` or `/next` asked to go on from: a question and what it is about.
  package var at: String?
  /// Whether the timer rings as well.
  package var bell: Bool?
  /// Names of the questions to begin with that were put already.
  package var checkIns: [String] = []
  /// How many lines of each scribe were taken: `bo 12`.
  package var inboxTaken: [String] = []

  /// Sheets of scores that were printed, with their numbers: `A dana: looks-it-up asks-the-desk`.
  package var sheets: [String] = []
  /// Things that several maps share, as `SharedMark` words them.
  package var shared: [String] = []

  package static let currentFormat = 4

  package init(id: Identifier) {
    self.id = id
  }

  /// Where people are.
  package enum Mode: String, Sendable, CaseIterable {
    case room, remote, hybrid
  }

  /// How long the workshop is to be, and on how many days.
  package enum Length: String, Sendable, CaseIterable {
    case ninetyMinutes = "90min"
    case halfDay = "half-day"
    case twoSession = "two-session"
    case express
  }

  package enum State: String, Sendable, CaseIterable {
    case open, closed
  }

  package static let fields: [Field<WorkshopInfo>] = [
    .count("Format", \.format, "file format") { $0.format = $1 }.bookkeeping,
    .text("Name", \.name) { $0.name = $1 }.drawn,
    .date("Date", \.date) { $0.date = $1 },
    .choice("Mode", \.mode) { $0.mode = $1 },
    .choice("Length", \.length) { $0.length = $1 },
    .text("Language", \.language) { $0.language = $1 },
    .choice("State", \.state, "status") { $0.state = $1 },
    .text("Decider", \.decider) { $0.decider = $1 }.person,
    .text("Facilitator", \.facilitator) { $0.facilitator = $1 }.person,
    .text("Scribe", \.scribe) { $0.scribe = $1 }.person,
    .text("Timekeeper", \.timekeeper) { $0.timekeeper = $1 }.person,
    .list("GroundRule", \.groundRules) { $0.groundRules = $1 }.withheld(.notes),
    .text("StageSet", \.stageSet) { $0.stageSet = $1 },
    .count("Version", \.version) { $0.version = $1 },
    .count("ParentVersion", \.parentVersion) { $0.parentVersion = $1 },
    .text("Parent", \.parent, "begun from") { $0.parent = $1 }.withheld(.notes),
    .text("Guide", \.guide) { $0.guide = $1 },
    .count("GuideEdition", \.guideEdition, "edition of the guide") { $0.guideEdition = $1 }
      .bookkeeping,
    .text("At", \.at, "going on from") { $0.at = $1 }.withheld(.notes).bookkeeping,
    .yesNo("Bell", \.bell) { $0.bell = $1 }.withheld(.notes).bookkeeping,
    .list("CheckIn", \.checkIns, "questions to begin with") { $0.checkIns = $1 }.withheld(.notes)
      .bookkeeping,
    .list("InboxTaken", \.inboxTaken, "lines of scribes taken") { $0.inboxTaken = $1 }
      .withheld(.notes).bookkeeping,
    .list("Shared", \.shared, "shared with other maps") { $0.shared = $1 }.withheld(.notes)
      .bookkeeping,
    .list("Sheet", \.sheets, "printed sheets") { $0.sheets = $1 }.withheld(.notes).bookkeeping,
  ]
}
