/// Why this path is mapped.
public struct Purpose: Entity {
  public static let kind = EntityKind.purpose

  public var id: Identifier
  public var marks = AnswerState()
  public var decision: String?
  public var statement: String?
  public var gap: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Purpose>] = [
    .text("Decision", \.decision) { $0.decision = $1 },
    .text("Statement", \.statement) { $0.statement = $1 },
    .text("Gap", \.gap) { $0.gap = $1 },
  ]
}

/// Whose journey, from where to where, and what is left out.
public struct Scope: Entity {
  public static let kind = EntityKind.scope

  public var id: Identifier
  public var marks = AnswerState()
  public var scenario: String?
  public var start: String?
  public var end: String?
  public var state: String?
  public var out: [String] = []
  public var stakeholders: [String] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Scope>] = [
    .text("Scenario", \.scenario) { $0.scenario = $1 },
    .text("Start", \.start) { $0.start = $1 },
    .text("End", \.end) { $0.end = $1 },
    .choice("State", \.state, ["current", "future"]) { $0.state = $1 },
    .list("Out", \.out, "out of scope") { $0.out = $1 },
    .list("Stakeholder", \.stakeholders) { $0.stakeholders = $1 },
  ]
}

/// The one future the group judges ideas against.
public struct Vision: Entity {
  public static let kind = EntityKind.vision

  public var id: Identifier
  public var marks = AnswerState()
  public var empathy: String?
  public var future: String?
  public var horizon: Day?
  public var drafts: [String] = []
  public var statement: String?
  public var clarity: [Int] = []
  /// Said before the map is drawn; the sentence itself comes after it.
  public var difference: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Vision>] = [
    .text("Empathy", \.empathy, "customer at their worst today") { $0.empathy = $1 },
    .text("Future", \.future, "what they will say on our best day") { $0.future = $1 },
    .date("Horizon", \.horizon) { $0.horizon = $1 },
    .list("Draft", \.drafts) { $0.drafts = $1 },
    .text("Statement", \.statement) { $0.statement = $1 },
    .scores("Clarity", \.clarity, 1...5) { $0.clarity = $1 },
    .text("Difference", \.difference, "what should be different for customers") {
      $0.difference = $1
    },
  ]
}

/// A result the journey must serve, paired with what the customer gains.
public struct Goal: Entity {
  public static let kind = EntityKind.goal

  public var id: Identifier
  public var marks = AnswerState()
  public var statement: String?
  public var measure: String?
  public var customerObjective: String?
  public var owner: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Goal>] = [
    .text("Statement", \.statement) { $0.statement = $1 },
    .text("Measure", \.measure) { $0.measure = $1 },
    .text("CustomerObjective", \.customerObjective) { $0.customerObjective = $1 },
    .text("Owner", \.owner) { $0.owner = $1 },
  ]
}
