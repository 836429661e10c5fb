/// An open question from a pain or a delight: how might we …?
package struct Opportunity: Entity {
  package static let kind = EntityKind.opportunity

  package var id: Identifier
  package var marks = AnswerState()
  package var howMightWe: String?
  package var kind: Kind?
  package var touchpoints: [Identifier] = []
  package var dots: [Int] = []
  package var impact: Int?
  package var effort: Int?
  package var confidence: Int?
  package var customerNeed: String?
  package var goal: Identifier?
  package var chosen: Bool?
  package var reason: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// What kind of change it asks for.
  package enum Kind: String, Sendable, CaseIterable {
    case fixTouchpoint = "fix-touchpoint"
    case message, personalise
    case newService = "new-service"
    case afterSales = "after-sales"
    case retention, automation, training, other
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case howMightWe = "HowMightWe", kind = "Kind", touchpoints = "Touchpoint", dots = "Dots"
    case impact = "Impact", effort = "Effort", confidence = "Confidence"
    case customerNeed = "CustomerNeed", goal = "Goal", chosen = "Chosen", reason = "Reason"
  }

  package static let naming: [FieldName] = [.howMightWe]
  package static let fields: [Field<Opportunity>] = [
    .text(.howMightWe, { $0[$1].howMightWe }, "how might we") { $0.howMightWe = $1 }.drawn,
    .choice(.kind, { $0[$1].kind }) { $0.kind = $1 },
    .references(
      .touchpoints, { $0[$1].touchpoints }, { $0.touchpoints = $1 }, to: .touchpoint,
      label: "touchpoints"
    ).drawn,
    .scores(.dots, { $0[$1].dots }, 0...10) { $0.dots = $1 }.withheld(.votes),
    .scale(.impact, { $0[$1].impact }, 1...5, "impact for the customer") { $0.impact = $1 },
    .scale(.effort, { $0[$1].effort }, 1...5, "effort for us") { $0.effort = $1 },
    .scale(.confidence, { $0[$1].confidence }, 1...5) { $0.confidence = $1 },
    .text(.customerNeed, { $0[$1].customerNeed }, "customer need") { $0.customerNeed = $1 },
    .reference(.goal, { $0[$1].goal }, { $0.goal = $1 }, to: .goal),
    .yesNo(.chosen, { $0[$1].chosen }) { $0.chosen = $1 }.drawn,
    .text(.reason, { $0[$1].reason }, "reason") { $0.reason = $1 },
  ]

  /// All dots together.
  package var votes: Int {
    dots.reduce(0, +)
  }

  /// What stands behind its rank, in words: `helps 5, effort 2, sure 4`; nil until something is rated.
  package var reasons: String? {
    let parts = [
      impact.map { "helps \($0)" }, effort.map { "effort \($0)" }, confidence.map { "sure \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Where it stands between value and effort.
  package enum Quadrant: String, Sendable, CaseIterable {
    case doFirst = "do first"
    case plan
    case smallHelp = "small help"
    case notNow = "not now"

    /// High means above 3 (see Method, Ranking); nil until both are rated.
    package init?(impact: Int?, effort: Int?) {
      guard let impact, let effort else { return nil }
      self =
        switch (impact > 3, effort > 3) {
        case (true, false): .doFirst
        case (true, true): .plan
        case (false, false): .smallHelp
        case (false, true): .notNow
        }
    }
  }

  package var quadrant: Quadrant? { Quadrant(impact: impact, effort: effort) }
}
