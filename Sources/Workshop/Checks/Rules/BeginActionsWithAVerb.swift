extension Check {
  /// Asks whether an action is the customer's, where it begins like somebody else's.
  static let beginActionsWithAVerb = Check(
    id: "begin-actions-with-a-verb", step: "touchpoints",
    asks: "Does each touchpoint begin with what the customer does?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard let action = touchpoint.action, touchpoint.path != .wait else { return nil }
      let words = PlainWords(action)
      let isOfCustomer =
        input.beginning(.articles, of: action) != nil
        && input.beginning(
          .customers, of: words.plain.dropFirst().joined(separator: " ")) != nil
      guard !isOfCustomer,
        let word = input.beginning(.otherDoers, of: action) ?? input.first(.passives, in: action)
      else { return nil }
      return Draft(
        .advice, input.place(Reference(.touchpoint, touchpoint.id), "Action"),
        "Does \"\(word) …\" say what the customer does?",
        "Begin with the customer's verb: sees, asks, compares.")
    }
  }
}
