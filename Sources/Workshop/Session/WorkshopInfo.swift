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

  package enum FieldName: String, CaseIterable, Sendable {
    case format = "Format", name = "Name", date = "Date", mode = "Mode", length = "Length"
    case language = "Language", state = "State", decider = "Decider", facilitator = "Facilitator"
    case scribe = "Scribe", timekeeper = "Timekeeper", groundRules = "GroundRule"
    case stageSet = "StageSet", version = "Version", parentVersion = "ParentVersion"
    case parent = "Parent", guide = "Guide", guideEdition = "GuideEdition", at = "At"
    case bell = "Bell", checkIns = "CheckIn", inboxTaken = "InboxTaken", shared = "Shared"
    case sheets = "Sheet"
  }

  package static let naming: [FieldName] = [.name]
  package static let fields: [Field<WorkshopInfo>] = [
    .count(.format, { $0[$1].format }, "file format") { $0.format = $1 }.bookkeeping,
    .text(.name, { $0[$1].name }) { $0.name = $1 }.drawn,
    .date(.date, { $0[$1].date }) { $0.date = $1 },
    .choice(.mode, { $0[$1].mode }) { $0.mode = $1 },
    .choice(.length, { $0[$1].length }) { $0.length = $1 },
    .text(.language, { $0[$1].language }) { $0.language = $1 },
    .choice(.state, { $0[$1].state }, "status") { $0.state = $1 },
    .text(.decider, { $0[$1].decider }) { $0.decider = $1 }.person,
    .text(.facilitator, { $0[$1].facilitator }) { $0.facilitator = $1 }.person,
    .text(.scribe, { $0[$1].scribe }) { $0.scribe = $1 }.person,
    .text(.timekeeper, { $0[$1].timekeeper }) { $0.timekeeper = $1 }.person,
    .list(.groundRules, { $0[$1].groundRules }) { $0.groundRules = $1 }.withheld(.notes),
    .text(.stageSet, { $0[$1].stageSet }) { $0.stageSet = $1 },
    .count(.version, { $0[$1].version }) { $0.version = $1 },
    .count(.parentVersion, { $0[$1].parentVersion }) { $0.parentVersion = $1 },
    .text(.parent, { $0[$1].parent }, "begun from") { $0.parent = $1 }.withheld(.notes),
    .text(.guide, { $0[$1].guide }) { $0.guide = $1 },
    .count(.guideEdition, { $0[$1].guideEdition }, "edition of the guide") { $0.guideEdition = $1 }
      .bookkeeping,
    .text(.at, { $0[$1].at }, "going on from") { $0.at = $1 }.withheld(.notes).bookkeeping,
    .yesNo(.bell, { $0[$1].bell }) { $0.bell = $1 }.withheld(.notes).bookkeeping,
    .list(.checkIns, { $0[$1].checkIns }, "questions to begin with") { $0.checkIns = $1 }.withheld(
      .notes
    )
    .bookkeeping,
    .list(.inboxTaken, { $0[$1].inboxTaken }, "lines of scribes taken") { $0.inboxTaken = $1 }
      .withheld(.notes).bookkeeping,
    .list(.shared, { $0[$1].shared }, "shared with other maps") { $0.shared = $1 }.withheld(.notes)
      .bookkeeping,
    .list(.sheets, { $0[$1].sheets }, "printed sheets") { $0.sheets = $1 }.withheld(.notes)
      .bookkeeping,
  ]
}
