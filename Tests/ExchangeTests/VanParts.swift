import Workshop

/// A small complete workshop about buying parts for a van, and an empty guide to walk along.
enum VanParts {
  static func session() throws -> Session {
    try Session(things: framing + people + path + plans + outcomes)
  }

  private static let framing: [Thing] = [
    Thing(
      .facts, "session", "Name: Van parts", "Date: 2027-04-12", "Mode: room", "Length: half-day",
      "Decider: the shop owner", "Guide: half-day", "GroundRule: silent first",
      "GroundRule: customer's words"),
    Thing(
      .purpose, "purpose", "Decision: which three fixes we build before autumn",
      "Statement: so that we can pick the three fixes that let first-time buyers finish an order "
        + "on a phone", "Gap: buyers cannot see stock before they log in [support-log]"),
    Thing(
      .scope, "scope", "Scenario: a fitter needs a part for a van that stands in a customer's yard",
      "Start: the old part breaks", "End: the new part is fitted", "State: current",
      "Out: warranty claims", "Stakeholder: the counter team"),
    Thing(
      .vision, "vision", "Empathy: the night before a job, unsure whether the part will come",
      "Future: it was there before I was", "Horizon: 2028-12-31",
      "Draft: Parts that are simply there", "Draft: Never wait for a part again",
      "Statement: By 2028 a first-time buyer feels sure, within five minutes, that the right part "
        + "will arrive tomorrow.", "Clarity: 4 5 3 4"),
    Thing(
      .goal, "repeat-orders", "Statement: Repeat orders +10%", "Measure: 31% order twice in a year",
      "CustomerObjective: reorders without searching", "Owner: head of sales"),
  ]

  private static let people: [Thing] = [
    Thing(
      .participant, "owner", "Name: Shop owner", "Role: owner", "Perspective: the business",
      "Hope: agree where buyers get lost"),
    Thing(
      .participant, "counter", "Name: Counter lead", "Role: sales counter",
      "Perspective: the customer"),
    Thing(
      .evidence, "interviews-march", "Title: 12 exit interviews", "Type: interviews",
      "Date: 2027-03-31", "N: 12", "Place: support wiki"),
    Thing(
      .evidence, "support-log", "Title: Support log", "Type: support-log", "Date: 2025-12-01",
      "N: 340"),
    Thing(
      .observation, "asked-twice", "Text: asked at the counter whether the web stock is right",
      "Evidence: interviews-march", "Stage: compare", "Touchpoint: checks-stock"),
    Thing(.segment, "van-fitters", "Name: Fitters who work from a van", "Basis: behaviour"),
    Thing(
      .persona, "fitter", "Name: The van fitter", "Segment: van-fitters",
      "Why: they order most and leave most", "Summary: orders between two jobs, on a phone",
      "Demographic: 25 to 45, works alone", "Behaviour: orders from the van [interviews-march]",
      "Challenge: stock is hidden [interviews-march] [support-log]", "Goal: done by tomorrow noon",
      "Quote: I need to know now, not when I am home.", "MayQuote: yes", "Status: proto"),
  ]

  private static let path: [Thing] = [
    Thing(
      .stage, "compare", "Name: Make sure it fits", "Phase: before",
      "CustomerGoal: be sure it is the right part", "Exit: puts a part into the basket",
      "Strategy: show stock and fit before any login"),
    Thing(.stage, "order", "Name: Order", "Phase: purchase", "CustomerGoal: pay in one go"),
    Thing(.stage, "fit", "Name: Fit it", "Phase: after"),
    Thing(
      .touchpoint, "photographs", "Stage: compare", "Persona: fitter",
      "Name: Photographs the old part", "Channel: other",
      "Action: photographs the old part to compare [interviews-march]",
      "Thought: Is that the same number?", "Emotion: 0"),
    Thing(
      .touchpoint, "checks-stock", "Stage: compare", "Persona: fitter",
      "Name: Checks stock from the van", "Channel: website",
      "Action: looks for the same part on a phone", "Trigger: the next job is tomorrow",
      "Thought: Will it be there before my next job?", "Expectation: stock at a glance",
      "Frontstage: the web shop", "Backstage: stock is counted at night", "Scores: -2 -1 -1 -2",
      "Emotion: -1.5", "Word: uneasy", "Pain: stock is shown only after logging in [support-log]",
      "Cause: information", "Severity: 4", "Frequency: 5", "Reports: 23", "MomentOfTruth: yes",
      "Reason: without stock they ring a rival"),
    Thing(
      .touchpoint, "pays", "Stage: order", "Persona: fitter", "Name: Pays", "Channel: website",
      "Action: pays with a stored card", "Emotion: 1", "Word: quick",
      "Delight: one tap and done"),
  ]

  private static let plans: [Thing] = [
    Thing(
      .opportunity, "stock-first", "HowMightWe: How might we show stock before login?",
      "Kind: fix-touchpoint", "Touchpoint: checks-stock", "Dots: 2 3", "Impact: 5", "Effort: 2",
      "Confidence: 4", "CustomerNeed: certainty", "Goal: repeat-orders", "Chosen: yes",
      "Reason: cheapest way to keep them"),
    Thing(
      .opportunity, "scan-part", "HowMightWe: How might we name a part from a photo?",
      "Touchpoint: photographs", "Impact: 4", "Effort: 5", "Confidence: 2", "Chosen: no"),
    Thing(
      .kpi, "to-checkout", "Name: Detail page to checkout, phones", "Goal: repeat-orders",
      "Touchpoint: checks-stock", "Unit: %", "Direction: up", "Source: web analytics",
      "Cadence: month", "Baseline: 1.8", "BaselineDate: 2027-03-31", "N: 9400", "Target: 2.5",
      "Due: 2027-09-30", "Owner: web lead", "Qualitative: five call-backs a month"),
    Thing(
      .measurement, "first", "KPI: to-checkout", "Date: 2027-06-30", "Value: 2.1", "N: 8000",
      "Note: after the first release"),
    Thing(
      .kpi, "reorders", "Name: Reorders within a year", "Stage: fit", "Baseline: unknown",
      "Target: 35"),
    Thing(
      .hypothesis, "leave-for-stock",
      "Ref: checks-stock.Pain: stock is shown only after logging in",
      "Statement: van fitters leave because stock is not shown", "Importance: 5",
      "EvidenceStrength: 1", "KPI: to-checkout", "Threshold: 2.2",
      "QualitativeTest: 10 call-backs, at least 6 say so", "Owner: counter lead",
      "Due: 2027-06-30", "Status: open"),
    Thing(
      .finding, "call-backs", "Hypothesis: leave-for-stock", "Date: 2027-06-12", "Proof: voices",
      "Text: 7 of 10 said so", "Verdict: supports"),
  ]

  private static let outcomes: [Thing] = [
    Thing(
      .action, "show-stock", "Title: Show stock on the product page", "Owner: web lead",
      "Due: 2027-06-14", "Link: stock-first", "FirstStep: list the fields of the stock feed",
      "Status: open"),
    Thing(
      .decision, "stock-before-photo", "What: stock first, photo search later",
      "Why: it hurts more people", "By: the shop owner", "Dropped: photo search",
      "CustomerNeed: certainty", "Date: 2027-04-12"),
    Thing(
      .parked, "van-rental", "Text: rent out vans?", "Sort: idea", "By: Counter lead",
      "Outcome: drop"),
    Thing(
      .review, "review", "KPIDate: 2027-07-01", "MapDate: 2027-10-11",
      "CloseLoop: a card in every parcel", "RetroScores: 4 5 4", "RetroNote: keep the silence"),
  ]

  /// A guide that asks for a stage's strategy and the owner of each goal.
  static let walk = GuideWalk(
    guide: Guide(
      name: "small", title: "Small", about: "Two questions.",
      steps: [Step(name: "stages", number: "S6", title: "Stages", why: "columns")],
      questions: [
        Question(
          name: "stage.strategy", step: "stages", kind: .text,
          field: FieldPath(.stage, "Strategy"),
          text: QuestionText(
            ask: "How will we serve people here?", label: "Strategy", why: "a plan for each"),
          flow: QuestionFlow(each: [Loop(.stage)], isRequired: true))
      ],
      stageSets: []))
}

/// A thing as its lines stand in a file: `Name: Van parts`.
struct Thing {
  var kind: EntityKind
  var id: Identifier
  var values: [FieldValues] = []

  init(_ kind: EntityKind, _ id: Identifier, _ lines: String...) {
    self.kind = kind
    self.id = id
    for line in lines {
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let name = String(line[..<colon])
      let value = String(line[colon...].dropFirst(2))
      if let place = values.firstIndex(where: { $0.name == name }) {
        values[place].values.append(value)
      } else {
        values.append(FieldValues(name, [value]))
      }
    }
  }

  init(_ kind: EntityKind, _ id: Identifier, values: [FieldValues]) {
    self.kind = kind
    self.id = id
    self.values = values
  }
}

extension Session {
  init(things: [Thing]) throws {
    self.init()
    for thing in things { try apply(.add(thing.kind, thing.id, thing.values, place: nil)) }
  }
}
