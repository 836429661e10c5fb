import Workshop

extension OutlineMaker {
  private static let facts = Reference(.facts, "session")
  private static let purpose = Reference(.purpose, "purpose")
  private static let scope = Reference(.scope, "scope")
  private static let vision = Reference(.vision, "vision")

  /// The title, whether the map is a guess, and the two sentences it is judged against.
  mutating func addOpening() {
    let name = PageText.line(session.facts.name.map { session.cited($0).body } ?? "")
    add(.heading(level: 1, text: name.isEmpty ? Wording.untitled : name))
    if session.evidence.isEmpty { add(.note(Wording.hypothesisMap)) }
    let lead = [
      ("Purpose", values(of: "Statement", on: Self.purpose)),
      ("Vision", values(of: "Statement", on: Self.vision)),
    ]
    add(.quote(lead.flatMap { label, values in values.map { $0.after(.strong(label + ":")) } }))
    if !lines.isEmpty { add(.note(Wording.legend)) }
  }

  mutating func addWorkshop() {
    let fields = [
      "Date", "Mode", "Length", "Language", "State", "Decider", "Facilitator", "Scribe",
      "Timekeeper", "GroundRule", "Guide", "StageSet", "Version", "ParentVersion",
    ]
    let participants = table(of: .participant, ["Name", "Role", "Perspective", "LivesIt"])
    add("Workshop", [.facts(facts(fields, of: Self.facts)), participants])
  }

  mutating func addPurposeAndScope() {
    let reasons = facts(["Decision", "Gap"], of: Self.purpose)
    let bounds = facts(
      ["Scenario", "Start", "End", "State", "Out", "Stakeholder"], of: Self.scope)
    add("Purpose and scope", [.facts(reasons + bounds)])
  }

  mutating func addVision() {
    var measures: [Outline.Fact] = []
    if let statement = session.vision.statement {
      let words = SentenceLength.text(of: session.cited(statement).body)
      measures.append(Outline.Fact("Length", [Phrase(words)]))
    }
    let rest = ["Clarity", "Horizon", "Difference", "Empathy", "Future", "Draft"]
    add("Vision", [.facts(measures + facts(rest, of: Self.vision))])
  }

  mutating func addGoals() {
    add("Goals", [table(of: .goal, ["Statement", "CustomerObjective", "Measure", "Owner"])])
  }
}
