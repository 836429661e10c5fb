extension MapComparison {
  /// What was taken on then and what became of it: its actions, whether it is still taken on, and the
  /// pains it was to answer.
  package var takenIdeas: [String] {
    let opportunities = old.opportunities.members.filter { $0.chosen == true }.map {
      taken(Reference(.opportunity, $0.id), steps: $0.touchpoints)
    }
    let ideas = old.ideas.members.filter { $0.chosen == true }.map { idea in
      taken(
        Reference(.idea, idea.id),
        steps: idea.opportunity.flatMap { old.opportunities[$0]?.touchpoints } ?? [])
    }
    return ideas + opportunities
  }

  private func taken(_ thing: Reference, steps: [Identifier]) -> String {
    let parts = [actions(of: thing), standing(of: thing)] + steps.map(pain)
    let said = parts.compactMap { $0 }
    return "\(old.title(of: thing)): \(said.joined(separator: "; "))"
  }

  /// `2 actions done, 1 open`, by what is known last.
  private func actions(of thing: Reference) -> String {
    let states = old.actions.members.filter { $0.link == thing.id }.map { action in
      let later = pairs.new(of: Reference(.action, action.id)).flatMap { new.actions[$0] }
      return later?.status ?? action.status ?? .open
    }
    if states.isEmpty { return "no action served it" }
    let order: [Action.Status] = [.done, .doing, .stuck, .open, .dropped]
    let parts = order.compactMap { state -> String? in
      let count = states.count { $0 == state }
      return count == 0 ? nil : "\(count) \(ChoiceWords.of(state.rawValue))"
    }
    return (states.count == 1 ? "its action: " : "\(states.count) actions: ")
      + (states.count == 1 ? ChoiceWords.of(states[0].rawValue) : parts.joined(separator: ", "))
  }

  private func standing(of thing: Reference) -> String? {
    guard let id = pairs.new(of: thing) else { return "not on the second map" }
    let chosen =
      thing.kind == .idea ? new.ideas[id]?.chosen : new.opportunities[id]?.chosen
    return chosen == true ? "taken on again" : "not taken on again"
  }

  /// What became of the pain of a step that it was to answer.
  private func pain(_ id: Identifier) -> String? {
    guard let step = old.touchpoints[id], step.pain != nil else { return nil }
    let title = old.title(of: Reference(.touchpoint, id))
    guard let later = pairs.new(of: Reference(.touchpoint, id)).flatMap({ new.touchpoints[$0] })
    else { return "the step \(title) is gone" }
    return later.pain == nil
      ? "the pain at \(title) is closed" : "the pain at \(title) still stands"
  }
}
