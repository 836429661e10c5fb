import Workshop

/// What was taken on, each with what hangs on it, the four fields, and what was not taken and why.
struct ChoicesSection {
  let map: PublishedMap

  var parts: [OutlinePart] {
    let points = map.choices.all.compactMap { choice -> PriorityPoint? in
      guard let impact = choice.impact, let effort = choice.effort else { return nil }
      return PriorityPoint(
        number: choice.number, title: choice.title, impact: impact, effort: effort,
        quadrant: choice.field ?? "", isChosen: choice.isChosen)
    }
    let isChosen = !map.choices.chosen.isEmpty
    let rest = [Outline.Block.cards(map.choices.others.map(card))]
    // Where a question stands, its ideas tell; what else is said of it stands by itself.
    let questions = map.choices.questions.filter { asked in
      !map.choices.answered.contains(asked.id)
        || !map.facts(
          ["CustomerNeed", "Goal", "Reason"], of: Reference(.opportunity, asked.id)
        ).isEmpty
    }
    return [
      OutlinePart(Wording.plan, [.cards(map.choices.chosen.map(card)), .priorities(points)]),
      isChosen ? .inner(Wording.notTaken, rest) : OutlinePart(Wording.plan, rest),
      .inner(Wording.questions, [.cards(questions.map(question))]),
    ]
  }

  private func card(of choice: Choices.Choice) -> Outline.Card {
    let reference = choice.reference
    let isIdea = reference.kind == .idea
    let fields =
      (isIdea ? ["Opportunity"] : ["Touchpoint"]) + ["CustomerNeed", "Goal"]
      + (isIdea ? ["WorseOff", "Differs"] : [])
    var facts = map.facts(fields, of: reference)
    if isIdea, let behind = map.session.ideas[reference.id]?.opportunity {
      facts += map.facts(["Touchpoint"], of: Reference(.opportunity, behind))
    }
    let reason = map.values(of: "Reason", on: reference)
    if !reason.isEmpty {
      facts.insert(
        Outline.Fact(choice.isChosen ? Wording.because : Wording.whyNot, reason), at: 0)
    }
    if let rating = rating(of: choice) { facts.insert(rating, at: 0) }
    if let sources = sources(behind: choice) { facts.append(sources) }
    let actions = map.sections.contains(.actions) ? choice.actions.map(promise) : []
    if !actions.isEmpty { facts.append(Outline.Fact(Wording.promised, actions)) }
    return Outline.Card(
      title: Phrase([.strong("\(choice.number). \(choice.title)")]), facts: facts)
  }

  /// `Do first: helps 5, effort 2 (said by Stock lead), sure 3, of 5`.
  private func rating(of choice: Choices.Choice) -> Outline.Fact? {
    let by = map.values(of: "EffortBy", on: choice.reference).first.map { " (said by \($0.plain))" }
    let told = [
      choice.impact.map { "helps \($0)" }, choice.effort.map { "effort \($0)\(by ?? "")" },
      choice.confidence.map { "sure \($0)" },
    ].compactMap { $0 }
    var words = told.isEmpty ? "" : told.joined(separator: ", ") + ", of 5"
    if told.isEmpty, let by { words = "effort\(by)" }
    // What was not taken is not told to be done first.
    let isOpen = choice.isChosen || map.choices.chosen.isEmpty
    let label = isOpen ? choice.field.map(\.capitalizedFirst) : nil
    return words.isEmpty ? nil : Outline.Fact(label ?? Wording.weighed, [Phrase(words)])
  }

  /// What the pain behind an idea cites, or that it cites nothing.
  private func sources(behind choice: Choices.Choice) -> Outline.Fact? {
    guard let idea = map.session.ideas[choice.reference.id], choice.reference.kind == .idea else {
      return nil
    }
    let cited = map.session.sources(of: idea).compactMap(map.sources.citation)
    return Outline.Fact(
      Wording.restsOn, [cited.isEmpty ? Phrase([.aside(Wording.noSource)]) : Phrase(cited)])
  }

  private func question(of opportunity: Opportunity) -> Outline.Card {
    let reference = Reference(.opportunity, opportunity.id)
    var facts = map.facts(["Touchpoint", "CustomerNeed", "Goal", "Reason"], of: reference)
    if !map.choices.answered.contains(opportunity.id) { facts.insert(Wording.noIdeas, at: 0) }
    return Outline.Card(title: Phrase([.strong(map.title(of: reference))]), facts: facts)
  }

  /// `Show stock before login, Web lead, 2027-05-14; first: count the parts`.
  private func promise(_ action: Action) -> Phrase {
    let reference = Reference(.action, action.id)
    var parts = map.said(action.title ?? action.id.text).parts
    func add(_ lead: String, _ field: String) {
      for value in map.values(of: field, on: reference) {
        parts.append(.text(lead))
        parts += value.parts
      }
    }
    add("·", "Owner")
    add("·", "Due")
    if action.status != .open { add("·", "Status") }
    add("· first:", "FirstStep")
    add("· in the way:", "Obstacle")
    return Phrase(parts)
  }

  /// What else was promised: for a number, for a guess, or for nothing that stands here.
  var otherActions: [OutlinePart] {
    let isTold = map.sections.contains(.opportunities)
    let told = Set(isTold ? map.choices.all.flatMap { $0.actions.map(\.id) } : [])
    let rest = map.session.actions.members.filter { !told.contains($0.id) }.map(\.id)
    let actions = map.table(
      of: .action, ["Title", "Owner", "Due", "Link", "FirstStep", "Status", "Obstacle"], rest)
    let isUnderPlan = isTold && !map.choices.all.isEmpty
    return [
      isUnderPlan ? .inner(Wording.alsoPromised, [actions]) : OutlinePart(Wording.plan, [actions])
    ]
  }
}
