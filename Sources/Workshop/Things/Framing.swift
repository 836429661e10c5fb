/// Why this path is mapped.
package struct Purpose: Entity {
  package static let kind = EntityKind.purpose

  package var id: Identifier
  package var marks = AnswerState()
  package var decision: String?
  package var statement: String?
  package var gap: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case decision = "Decision", statement = "Statement", gap = "Gap"
  }

  package static let naming: [FieldName] = [.statement]
  package static let fields: [Field<Purpose>] = [
    .text(.decision, { $0[$1].decision }) { $0.decision = $1 },
    .text(.statement, { $0[$1].statement }) { $0.statement = $1 }.drawn,
    .text(.gap, { $0[$1].gap }) { $0.gap = $1 },
  ]
}

/// Whose journey, from where to where, and what is left out.
package struct Scope: Entity {
  package static let kind = EntityKind.scope

  package var id: Identifier
  package var marks = AnswerState()
  package var scenario: String?
  package var start: String?
  package var end: String?
  package var state: State?
  package var out: [String] = []
  package var stakeholders: [String] = []

  package init(id: Identifier) {
    self.id = id
  }

  /// Whether the map shows how it is or how it shall be.
  package enum State: String, Sendable, CaseIterable {
    case current, future
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case scenario = "Scenario", start = "Start", end = "End", state = "State", out = "Out"
    case stakeholders = "Stakeholder"
  }

  package static let naming: [FieldName] = [.scenario]
  package static let fields: [Field<Scope>] = [
    .text(.scenario, { $0[$1].scenario }) { $0.scenario = $1 },
    .text(.start, { $0[$1].start }) { $0.start = $1 },
    .text(.end, { $0[$1].end }) { $0.end = $1 },
    .choice(.state, { $0[$1].state }) { $0.state = $1 },
    .list(.out, { $0[$1].out }, "out of scope") { $0.out = $1 },
    .list(.stakeholders, { $0[$1].stakeholders }) { $0.stakeholders = $1 }.withheld(.names),
  ]
}

/// The one future the group judges ideas against.
package struct Vision: Entity {
  package static let kind = EntityKind.vision

  package var id: Identifier
  package var marks = AnswerState()
  package var empathy: String?
  package var future: String?
  package var horizon: Day?
  package var drafts: [String] = []
  package var statement: String?
  package var clarity: [Int] = []
  /// Said before the map is drawn; the sentence itself comes after it.
  package var difference: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case empathy = "Empathy", future = "Future", horizon = "Horizon", drafts = "Draft"
    case statement = "Statement", clarity = "Clarity", difference = "Difference"
  }

  package static let naming: [FieldName] = [.statement]
  package static let fields: [Field<Vision>] = [
    .text(.empathy, { $0[$1].empathy }, "customer at their worst today") { $0.empathy = $1 },
    .text(.future, { $0[$1].future }, "what they will say on our best day") { $0.future = $1 },
    .date(.horizon, { $0[$1].horizon }) { $0.horizon = $1 },
    .list(.drafts, { $0[$1].drafts }) { $0.drafts = $1 }.withheld(.notes),
    .text(.statement, { $0[$1].statement }) { $0.statement = $1 }.drawn,
    .scores(.clarity, { $0[$1].clarity }, 1...5) { $0.clarity = $1 }.withheld(.votes),
    .text(.difference, { $0[$1].difference }, "what should be different for customers") {
      $0.difference = $1
    },
  ]
}

/// A result the journey must serve, paired with what the customer gains.
package struct Goal: Entity {
  package static let kind = EntityKind.goal

  package var id: Identifier
  package var marks = AnswerState()
  package var statement: String?
  package var measure: String?
  package var customerObjective: String?
  package var owner: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case statement = "Statement", measure = "Measure", customerObjective = "CustomerObjective"
    case owner = "Owner"
  }

  package static let naming: [FieldName] = [.statement]
  package static let fields: [Field<Goal>] = [
    .text(.statement, { $0[$1].statement }) { $0.statement = $1 },
    .text(.measure, { $0[$1].measure }) { $0.measure = $1 },
    .text(.customerObjective, { $0[$1].customerObjective }, "what the customer gains") {
      $0.customerObjective = $1
    },
    .text(.owner, { $0[$1].owner }) { $0.owner = $1 }.person,
  ]
}

extension Purpose {
  /// A purpose that goes on with `so that …`, as a whole sentence.
  package static func sentence(_ statement: String) -> String {
    statement.lowercased().hasPrefix("so that ") ? "We map this journey \(statement)" : statement
  }
}
