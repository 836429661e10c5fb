/// An open question from a pain or a delight: how might we …?
public struct Opportunity: Entity {
  public static let kind = EntityKind.opportunity

  public var id: Identifier
  public var marks = AnswerState()
  public var howMightWe: String?
  public var kind: String?
  public var touchpoints: [Identifier] = []
  public var dots: [Int] = []
  public var impact: Int?
  public var effort: Int?
  public var confidence: Int?
  public var customerNeed: String?
  public var goal: Identifier?
  public var chosen: Bool?
  public var reason: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let kinds = [
    "fix-touchpoint", "message", "personalise", "new-service", "after-sales", "retention",
    "automation", "training", "other",
  ]

  public static let fields: [Field<Opportunity>] = [
    .text("HowMightWe", \.howMightWe, "how might we") { $0.howMightWe = $1 },
    .choice("Kind", \.kind, kinds) { $0.kind = $1 },
    .references(
      "Touchpoint", { $0[$1].touchpoints }, { $0.touchpoints = $1 }, to: .touchpoint,
      label: "touchpoints"),
    .scores("Dots", \.dots, 0...10) { $0.dots = $1 },
    .scale("Impact", \.impact, 1...5, "impact for the customer") { $0.impact = $1 },
    .scale("Effort", \.effort, 1...5, "effort for us") { $0.effort = $1 },
    .scale("Confidence", \.confidence, 1...5) { $0.confidence = $1 },
    .text("CustomerNeed", \.customerNeed, "customer need") { $0.customerNeed = $1 },
    .reference("Goal", { $0[$1].goal }, { $0.goal = $1 }, to: .goal),
    .yesNo("Chosen", \.chosen) { $0.chosen = $1 },
    .text("Reason", \.reason, "reason") { $0.reason = $1 },
  ]

  /// All dots together.
  public var votes: Int {
    dots.reduce(0, +)
  }

  /// Impact × confidence ÷ effort (see Method, Ranking); nil until all three are rated.
  public var score: Double? {
    guard let impact, let effort, let confidence else { return nil }
    return Double(impact * confidence) / Double(effort)
  }

  /// Where it stands between value and effort.
  public enum Quadrant: String, Sendable {
    case quickWin = "quick win"
    case bigBet = "big bet"
    case fillIn = "fill-in"
    case avoid
  }

  /// High means above 3 (see Method, Ranking); nil until impact and effort are rated.
  public var quadrant: Quadrant? {
    guard let impact, let effort else { return nil }
    switch (impact > 3, effort > 3) {
    case (true, false): return .quickWin
    case (true, true): return .bigBet
    case (false, false): return .fillIn
    case (false, true): return .avoid
    }
  }
}
