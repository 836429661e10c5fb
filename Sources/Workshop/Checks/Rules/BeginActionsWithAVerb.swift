extension Check {
  /// Asks whether an action is the customer's, where it begins like somebody else's.
  static let beginActionsWithAVerb = Check(
    id: "begin-actions-with-a-verb", step: "touchpoints",
    asks: "Does each touchpoint begin with what the customer does?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard let action = touchpoint.action else { return nil }
      let words = PlainWords(action)
      let isOfCustomer =
        articles.contains(words.plain.first ?? "")
        && PlainWords(words.plain.dropFirst().joined(separator: " "))
          .beginning(in: CustomerWords.list) != nil
      guard !isOfCustomer,
        let word = words.beginning(in: otherDoers) ?? words.first(in: passives)
      else { return nil }
      return Draft(
        .advice, input.place(Reference(.touchpoint, touchpoint.id), "Action"),
        "Does \"\(word) …\" say what the customer does?",
        "Begin with the customer's verb: sees, asks, compares.")
    }
  }

  private static let articles: Set<String> = [
    "the", "a", "an", "le", "la", "l", "les", "un", "une",
  ]

  private static let otherDoers: WordList = [
    "system", "systems", "we", "our", "us", "the", "a", "an", "this", "website", "crm", "software",
    "company", "staff", "agent", "confirmation", "notification", "automatic", "automated",
    "systeme", "le", "la", "l", "les", "un", "une", "nous", "notre", "nos", "on", "logiciel",
    "entreprise",
  ]

  private static let passives: WordList = [
    "is sent", "are sent", "gets sent", "is shown", "are shown", "is displayed", "is generated",
    "is created", "est envoye", "est envoyee", "sont envoyes", "sont envoyees", "est affiche",
    "est affichee",
  ]
}
