/// An assumption worth testing, with the number and the conversation that would prove it.
public struct Hypothesis: Entity {
  public static let kind = EntityKind.hypothesis

  public var id: Identifier
  public var marks = Marks()
  public var ref: String?
  public var statement: String?
  public var importance: Int?
  public var evidenceStrength: Int?
  public var kpi: Identifier?
  public var threshold: Quantity?
  public var qualitativeTest: String?
  public var owner: String?
  public var due: Day?
  public var harm: String?
  public var status: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Hypothesis>] = [
    .text("Ref", \.ref, "the assumption"),
    .text("Statement", \.statement, "we believe"),
    .scale("Importance", \.importance, 1...5),
    .scale("EvidenceStrength", \.evidenceStrength, 0...3, "evidence so far"),
    .reference("KPI", \.kpi, to: .kpi),
    .number("Threshold", \.threshold, "right if it reaches"),
    .text("QualitativeTest", \.qualitativeTest, "conversation or observation"),
    .text("Owner", \.owner),
    .date("Due", \.due),
    .text("Harm", \.harm, "possible harm"),
    .choice("Status", \.status, ["open", "supported", "refuted", "unclear"]),
  ]
}

/// What a test of a hypothesis showed.
public struct Finding: Entity {
  public static let kind = EntityKind.finding

  public var id: Identifier
  public var marks = Marks()
  public var hypothesis: Identifier?
  public var date: Day?
  public var proof: String?
  public var text: String?
  public var verdict: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Finding>] = [
    .reference("Hypothesis", \.hypothesis, to: .hypothesis),
    .date("Date", \.date, isPast: true),
    .choice("Proof", \.proof, ["numbers", "voices"], "numbers or voices"),
    .text("Text", \.text),
    .choice("Verdict", \.verdict, ["supports", "contradicts", "unclear"]),
  ]
}
