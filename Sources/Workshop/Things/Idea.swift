/// One way to answer a how might we: what is rated, voted on and taken on, or not.
package struct Idea: Entity {
  package static let kind = EntityKind.idea

  package var id: Identifier
  package var marks = AnswerState()
  package var text: String?
  /// The how might we that it answers.
  package var opportunity: Identifier?
  package var dots: [Int] = []
  package var impact: Int?
  package var effort: Int?
  /// Who said how much effort it is.
  package var effortBy: String?
  package var confidence: Int?
  package var customerNeed: String?
  package var goal: Identifier?
  package var chosen: Bool?
  /// Why it is not taken on now.
  package var reason: String?
  /// Who could be worse off by it, or left out.
  package var worseOff: String?
  /// For whom it differs: group and what we do otherwise.
  package var differs: [String] = []

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case text = "Text", opportunity = "Opportunity", dots = "Dots", impact = "Impact"
    case effort = "Effort", effortBy = "EffortBy", confidence = "Confidence"
    case customerNeed = "CustomerNeed", goal = "Goal", chosen = "Chosen", reason = "Reason"
    case worseOff = "WorseOff", differs = "Differs"
  }

  package static let naming: [FieldName] = [.text]
  package static let fields: [Field<Idea>] = [
    .text(.text, { $0[$1].text }, "idea") { $0.text = $1 },
    .reference(
      .opportunity, { $0[$1].opportunity }, { $0.opportunity = $1 }, to: .opportunity,
      label: "how might we"),
    .scores(.dots, { $0[$1].dots }, 0...99) { $0.dots = $1 }.withheld(.votes),
    .scale(.impact, { $0[$1].impact }, 1...5, "helps the customer") { $0.impact = $1 },
    .scale(.effort, { $0[$1].effort }, 1...5, "effort for us") { $0.effort = $1 },
    .text(.effortBy, { $0[$1].effortBy }, "effort said by") { $0.effortBy = $1 }.person,
    .scale(.confidence, { $0[$1].confidence }, 1...5, "how sure we are") { $0.confidence = $1 },
    .text(.customerNeed, { $0[$1].customerNeed }, "customer need") { $0.customerNeed = $1 },
    .reference(.goal, { $0[$1].goal }, { $0.goal = $1 }, to: .goal),
    .yesNo(.chosen, { $0[$1].chosen }, "taken on") { $0.chosen = $1 },
    .text(.reason, { $0[$1].reason }, "why not now") { $0.reason = $1 },
    .text(.worseOff, { $0[$1].worseOff }, "who could be worse off") { $0.worseOff = $1 },
    .list(.differs, { $0[$1].differs }, "for whom it differs") { $0.differs = $1 },
  ]

  /// All dots together.
  package var votes: Int { dots.reduce(0, +) }
}

extension Session {
  /// The sources that the pains and delights behind an idea cite, each once, in the order of the
  /// map; none when it rests on nothing anybody has shown.
  package func sources(of idea: Idea) -> [Identifier] {
    let opportunity = idea.opportunity.flatMap { opportunities[$0] }
    let behind = opportunity?.touchpoints.compactMap { touchpoints[$0] } ?? []
    let texts = behind.flatMap { [$0.pain, $0.delight] } + [opportunity?.howMightWe, idea.text]
    return texts.compactMap { $0 }.flatMap { cited($0).sources }
      .reduce(into: []) { all, id in if !all.contains(id) { all.append(id) } }
  }
}
