@testable import Workshop

extension SessionBuilder {
  /// A whole workshop in which every rule is content: van mechanics who order parts.
  static let complete = touchpoints(framing.people.personas.stages)
    .opportunities.kpis.hypotheses.outcomes

  private static var framing: SessionBuilder {
    SessionBuilder()
      .with(
        .facts,
        [
          "Name": "Van parts", "Date": "2027-05-01", "Mode": "room", "Length": "two-session",
          "Decider": "Ana", "Scribe": "Ben", "Timekeeper": "Cleo", "StageSet": "customer-verbs",
        ]
      )
      .with(
        .purpose,
        [
          "Decision": "which three fixes to pay for; Ana decides",
          "Statement": "so that first-time buyers can finish an order between two jobs",
          "Gap": "mechanics need to know today what is in stock tomorrow [interviews-march]",
        ]
      )
      .with(
        .scope,
        [
          "Scenario": "a mechanic whose van stands still", "Start": "the part breaks",
          "End": "the van runs again", "State": "current",
        ]
      )
      .with(
        .vision,
        [
          "Empathy": "the evening before a job, without the part [interviews-march]",
          "Future": "it will be there", "Draft": "the right part, tomorrow",
          "Statement": "By 2030 a first-time buyer feels sure that the right part will arrive.",
          "Clarity": "4 5 4",
        ]
      )
      .with(
        .goal, "repeat-orders",
        [
          "Statement": "Repeat orders up by a tenth", "Owner": "Ana",
          "CustomerObjective": "reorders without searching",
        ])
  }

  private var people: SessionBuilder {
    with(
      .participant, "ana",
      ["Name": "Ana", "Role": "shop owner", "Hope": "one plan", "LivesIt": "yes"]
    )
    .with(.participant, "ben", ["Name": "Ben", "Role": "counter sales"])
    .with(.participant, "cleo", ["Name": "Cleo", "Role": "web developer"])
    .with(
      .evidence, "interviews-march",
      ["Title": "Twelve interviews", "Type": "interviews", "Date": "2027-03-10", "N": "12"]
    )
    .with(
      .evidence, "support-log",
      ["Title": "Support log", "Type": "support-log", "Date": "2027-03-10", "N": "61"])
  }

  private var personas: SessionBuilder {
    with(.segment, "mechanics", ["Name": "Van mechanics", "Basis": "behaviour"])
      .with(.segment, "farmers", ["Name": "Farmers", "Basis": "need"])
      .with(
        .persona, "dana",
        [
          "Name": "Dana", "Segment": "mechanics", "Why": "they order most",
          "Summary": "repairs vans on the road", "Demographic": "works alone [interviews-march]",
          "Psychographic": "hates to let people down [interviews-march]",
          "Behaviour": "orders from the van between jobs [interviews-march]",
          "Challenge": "reads part numbers off rust", "Goal": "the van runs tomorrow",
          "Goal": "no second trip", "AccessNeed": "reads in the sun",
          "Closed": "item.basis",
        ])
  }

  private var stages: SessionBuilder {
    ["notice", "compare", "order", "fit"].enumerated().reduce(self) { builder, stage in
      let (index, name) = stage
      return builder.with(
        .stage, Identifier(name),
        [
          "Name": name, "CustomerGoal": "get on",
          "Phase": index < 2 ? "before" : index == 2 ? "purchase" : "after",
        ])
    }
  }

  /// Four in each stage, the third one a phone call; one feels bad and is the moment of truth.
  private static func touchpoints(_ builder: SessionBuilder) -> SessionBuilder {
    builder.session.stages.members.reduce(builder) { builder, stage in
      (1...4).reduce(builder) { builder, number in
        let id = Identifier("\(stage.id.text)-\(number)")
        let isWorst = id == "compare-2"
        let made = builder.with(
          .touchpoint, id,
          [
            "Stage": stage.id.text, "Persona": "dana", "Name": "Point \(id.text)",
            "Channel": number == 3 ? "phone" : "website", "Action": "looks for the part",
            "Thought": "Will it be there?",
            "Scores": isWorst ? "-2 -1" : "\(number % 2) \(number % 2)",
            "Emotion": isWorst ? "-1" : "\(number % 2)",
            "MomentOfTruth": isWorst ? "yes" : "no",
          ])
        guard isWorst else { return made }
        return made.with(
          .touchpoint, id,
          [
            "Action": "looks for the part [interviews-march, support-log]",
            "Pain": "stock is shown only after logging in", "Reason": "without stock, no order",
          ])
      }
    }
  }

  private var opportunities: SessionBuilder {
    with(
      .opportunity, "show-stock",
      [
        "HowMightWe": "let people see the stock before they log in", "Touchpoint": "compare-2",
        "Impact": "5", "Effort": "2", "Confidence": "4", "CustomerNeed": "to be sure",
        "Goal": "repeat-orders", "Chosen": "yes",
      ]
    )
    .with(.decision, "show-stock-first", ["What": "show stock first", "By": "Ana"])
  }

  private var kpis: SessionBuilder {
    with(
      .kpi, "satisfied-buyers",
      [
        "Name": "Satisfied buyers", "Goal": "repeat-orders", "Stage": "fit", "Unit": "%",
        "Direction": "up", "Source": "survey", "Cadence": "month", "Baseline": "60",
        "BaselineDate": "2027-04-01",
        "Target": "75", "Due": "2027-12-01", "Owner": "Ben",
      ])
  }

  private var hypotheses: SessionBuilder {
    (1...3).reduce(self) { builder, number in
      builder.with(
        .hypothesis, Identifier("guess-\(number)"),
        [
          "Ref": "compare-2.Pain: stock is shown only after logging in",
          "Statement": "buyers leave because no stock is shown (\(number))", "Importance": "5",
          "EvidenceStrength": "1", "KPI": "satisfied-buyers", "Threshold": "70",
          "QualitativeTest": "ten calls", "Owner": "Ben", "Due": "2027-06-01",
        ])
    }
  }

  private var outcomes: SessionBuilder {
    with(
      .action, "move-stock",
      [
        "Title": "put stock before the login", "Owner": "Cleo", "Due": "2027-06-14",
        "Link": "show-stock",
      ]
    )
    .with(.parked, "delivery", ["Text": "deliver at night?", "Outcome": "later"])
    .with(.review, ["KPIDate": "2027-07-01", "MapDate": "2027-12-01"])
  }
}
