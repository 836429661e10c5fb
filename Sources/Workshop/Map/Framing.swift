/// Why this path is mapped.
public struct Purpose: Entity {
  public static let kind = EntityKind.purpose

  public var id: Identifier
  public var marks = Marks()
  public var decision: String?
  public var statement: String?
  public var gap: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Purpose>] = [
    .text("Decision", \.decision),
    .text("Statement", \.statement),
    .text("Gap", \.gap),
  ]
}

/// Whose journey, from where to where, and what is left out.
public struct Scope: Entity {
  public static let kind = EntityKind.scope

  public var id: Identifier
  public var marks = Marks()
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
    .text("Scenario", \.scenario),
    .text("Start", \.start),
    .text("End", \.end),
    .choice("State", \.state, ["current", "future"]),
    .list("Out", \.out, "out of scope"),
    .list("Stakeholder", \.stakeholders),
  ]
}

/// The one future the group judges ideas against.
public struct Vision: Entity {
  public static let kind = EntityKind.vision

  public var id: Identifier
  public var marks = Marks()
  public var empathy: String?
  public var future: String?
  public var horizon: Day?
  public var drafts: [String] = []
  public var statement: String?
  public var clarity: [Int] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Vision>] = [
    .text("Empathy", \.empathy, "customer at their worst today"),
    .text("Future", \.future, "what they will say on our best day"),
    .date("Horizon", \.horizon),
    .list("Draft", \.drafts),
    .text("Statement", \.statement),
    .scores("Clarity", \.clarity, 1...5),
  ]
}

/// A result the journey must serve, paired with what the customer gains.
public struct Goal: Entity {
  public static let kind = EntityKind.goal

  public var id: Identifier
  public var marks = Marks()
  public var statement: String?
  public var measure: String?
  public var customerObjective: String?
  public var owner: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Goal>] = [
    .text("Statement", \.statement),
    .text("Measure", \.measure),
    .text("CustomerObjective", \.customerObjective),
    .text("Owner", \.owner),
  ]
}
