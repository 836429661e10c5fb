extension Check {
  /// Asks whether an action is the customer's, where it begins like somebody else's.
  static let beginActionsWithAVerb = Check(
    id: "begin-actions-with-a-verb", step: "touchpoints",
    asks: "Does each touchpoint begin with what the customer does?"
  ) { input in
    let (articles, customers) = (input.lists(.articles), input.lists(.customers))
    let (otherDoers, passives) = (input.lists(.otherDoers), input.lists(.passives))
    return input.session.touchpoints.members.compactMap { touchpoint in
      guard let action = touchpoint.action, touchpoint.path != .wait else { return nil }
      let words = PlainWords(action)
      guard words.beginning(in: articles) == nil || words.rest.beginning(in: customers) == nil,
        let word = words.beginning(in: otherDoers) ?? words.first(in: passives)
      else { return nil }
      return Draft(
        .advice, input.place(touchpoint, .action),
        "Does \"\(action.split(separator: " ").prefix(7).joined(separator: " "))\" say what the customer does?",
        "Begin with the customer's verb: sees, asks, compares.")
    }
  }
}
