/// A group of customers that differ from the others on some basis.
public struct Segment: Entity {
  public static let kind = EntityKind.segment

  public var id: Identifier
  public var marks = Marks()
  public var name: String?
  public var basis: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Segment>] = [
    .text("Name", \.name),
    .choice("Basis", \.basis, ["behaviour", "preferences", "demographics", "need"]),
  ]
}

/// The one person whose journey is drawn. Each line of it may cite its source.
public struct Persona: Entity {
  public static let kind = EntityKind.persona

  public var id: Identifier
  public var marks = Marks()
  public var name: String?
  public var segment: Identifier?
  public var why: String?
  public var summary: String?
  public var demographics: [String] = []
  public var psychographics: [String] = []
  public var behaviours: [String] = []
  public var challenges: [String] = []
  public var goals: [String] = []
  public var expectations: [String] = []
  public var quote: String?
  public var accessNeeds: [String] = []
  public var status: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Persona>] = [
    .text("Name", \.name),
    .reference("Segment", \.segment, to: .segment),
    .text("Why", \.why, "why this group"),
    .text("Summary", \.summary, "in one line"),
    .list("Demographic", \.demographics, "facts"),
    .list("Psychographic", \.psychographics, "values and life"),
    .list("Behaviour", \.behaviours, "how they find, compare and buy"),
    .list("Challenge", \.challenges, "what gets in the way"),
    .list("Goal", \.goals, "goals"),
    .list("Expectation", \.expectations, "expectations"),
    .text("Quote", \.quote),
    .list("AccessNeed", \.accessNeeds, "access needs"),
    .choice("Status", \.status, ["proto", "qualitative", "statistical"]),
  ]

  /// The fields whose lines are each evidence or an assumption, in the order they are asked.
  public static let lineFields = [
    "Demographic", "Psychographic", "Behaviour", "Challenge", "Goal", "Expectation", "AccessNeed",
  ]
}
