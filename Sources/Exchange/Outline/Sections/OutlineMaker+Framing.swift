import Workshop

extension OutlineMaker {
  private static let facts = Reference(.facts, "session")
  private static let purpose = Reference(.purpose, "purpose")
  private static let scope = Reference(.scope, "scope")
  private static let vision = Reference(.vision, "vision")

  /// The title, and whether the map is a guess.
  mutating func addOpening() {
    let name = PageText.line(session.facts.name.map { session.cited($0).body } ?? "")
    add(.heading(level: 1, text: name.isEmpty ? Wording.untitled : name))
    if document == .record {
      add(.note(Phrase(Wording.aboutRecord)))
    } else if session.evidence.hasNothingReal, sections.contains(.pageOne) {
      add(.note(Wording.hypothesisMap))
    }
  }

  mutating func addPurposeAndScope() {
    let reasons = facts(
      untold("Statement", of: Self.purpose) + ["Decision", "Gap"], of: Self.purpose)
    let bounds = facts(
      ["Scenario", "Start", "End", "State", "Out", "Stakeholder"], of: Self.scope)
    let decider = facts(untold("Decider", of: Self.facts), of: Self.facts)
    add(Wording.about, [.facts(reasons + decider + bounds)])
  }

  mutating func addVision() {
    let fields =
      untold("Statement", of: Self.vision) + ["Horizon", "Empathy", "Future", "Difference"]
    add(Wording.about, [.facts(facts(fields, of: Self.vision))])
  }

  mutating func addGoals() {
    add(
      Wording.numbers, [table(of: .goal, ["Statement", "CustomerObjective", "Measure", "Owner"])])
  }

  /// The field, unless page one says it: nothing is said twice.
  private func untold(_ field: String, of reference: Reference) -> [String] {
    let isUnknown = answers(of: field, on: reference) == [Phrase(Wording.unknown)]
    return sections.contains(.pageOne) && !isUnknown ? [] : [field]
  }
}
