/// An assumption worth testing, with the number and the conversation that would prove it.
public struct Hypothesis: Entity {
  public static let kind = EntityKind.hypothesis

  public var id: Identifier
  public var marks = AnswerState()
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
  /// The answer that proves us wrong.
  public var wrongIf: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Hypothesis>] = [
    .text("Ref", \.ref, "the assumption") { $0.ref = $1 },
    .text("Statement", \.statement, "we believe") { $0.statement = $1 },
    .scale("Importance", \.importance, 1...5) { $0.importance = $1 },
    .scale("EvidenceStrength", \.evidenceStrength, 0...3, "evidence so far") {
      $0.evidenceStrength = $1
    },
    .reference("KPI", { $0[$1].kpi }, { $0.kpi = $1 }, to: .kpi),
    .number("Threshold", \.threshold, "right if it reaches") { $0.threshold = $1 },
    .text("QualitativeTest", \.qualitativeTest, "conversation or observation") {
      $0.qualitativeTest = $1
    },
    .text("Owner", \.owner) { $0.owner = $1 },
    .date("Due", \.due) { $0.due = $1 },
    .text("Harm", \.harm, "possible harm") { $0.harm = $1 },
    .choice("Status", \.status, ["open", "supported", "refuted", "unclear"]) { $0.status = $1 },
    .text("WrongIf", \.wrongIf, "what proves us wrong") { $0.wrongIf = $1 },
  ]
}

/// What a test of a hypothesis showed.
public struct Finding: Entity {
  public static let kind = EntityKind.finding

  public var id: Identifier
  public var marks = AnswerState()
  public var hypothesis: Identifier?
  public var date: Day?
  public var proof: String?
  public var text: String?
  public var verdict: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Finding>] = [
    .reference("Hypothesis", { $0[$1].hypothesis }, { $0.hypothesis = $1 }, to: .hypothesis),
    .date("Date", \.date, isPast: true) { $0.date = $1 },
    .choice("Proof", \.proof, ["numbers", "voices"], "numbers or voices") { $0.proof = $1 },
    .text("Text", \.text) { $0.text = $1 },
    .choice("Verdict", \.verdict, ["supports", "contradicts", "unclear"]) { $0.verdict = $1 },
  ]
}
