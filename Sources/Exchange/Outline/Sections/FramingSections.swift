import Workshop

/// The title, and why and for what the path is mapped.
struct FramingSections {
  let map: PublishedMap

  private static let facts = Reference(.facts, "session")
  private static let purpose = Reference(.purpose, "purpose")
  private static let scope = Reference(.scope, "scope")
  private static let vision = Reference(.vision, "vision")

  /// The title, and whether the map is a guess.
  var opening: [OutlinePart] {
    let name = PageText.line(map.session.facts.name.map { map.session.cited($0).body } ?? "")
    var blocks = [Outline.Block.heading(level: 1, text: name.isEmpty ? Wording.untitled : name)]
    if map.document == .record {
      blocks.append(.note(Phrase(Wording.aboutRecord)))
    } else if map.session.evidence.hasNothingReal, map.sections.contains(.pageOne) {
      blocks.append(.note(Wording.hypothesisMap))
    }
    return [OutlinePart(blocks: blocks)]
  }

  var purposeAndScope: [OutlinePart] {
    let reasons = map.facts(
      untold("Statement", of: Self.purpose) + ["Decision", "Gap"], of: Self.purpose)
    let bounds = map.facts(
      ["Scenario", "Start", "End", "State", "Out", "Stakeholder"], of: Self.scope)
    let decider = map.facts(untold("Decider", of: Self.facts), of: Self.facts)
    return [OutlinePart(Wording.about, [.facts(reasons + decider + bounds)])]
  }

  var vision: [OutlinePart] {
    let fields =
      untold("Statement", of: Self.vision) + ["Horizon", "Empathy", "Future", "Difference"]
    return [OutlinePart(Wording.about, [.facts(map.facts(fields, of: Self.vision))])]
  }

  var goals: [OutlinePart] {
    let goals = map.table(of: .goal, ["Statement", "CustomerObjective", "Measure", "Owner"])
    return [OutlinePart(Wording.numbers, [goals])]
  }

  /// The field, unless page one says it: nothing is said twice.
  private func untold(_ field: String, of reference: Reference) -> [String] {
    let isUnknown = map.answers(of: field, on: reference) == [Phrase(Wording.unknown)]
    return map.sections.contains(.pageOne) && !isUnknown ? [] : [field]
  }
}
