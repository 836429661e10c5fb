extension Check {
  /// Tells actions without an owner, and asks about owners that seem to be a group.
  static let ownEveryAction = Check(
    id: "own-every-action", step: "close", asks: "Is each action owned by a person?"
  ) { input in
    let people = Set(input.session.participants.members.compactMap { $0.name?.lowercased() })
    return input.session.actions.members.compactMap { action in
      let reference = Reference(.action, action.id)
      let place = input.place(reference, "Owner")
      guard let owner = action.owner else {
        guard input.lacks("Owner", of: reference) else { return nil }
        return Draft(
          .warning, place, "\"\(input.session.title(of: reference))\" has no owner.",
          "Name a person who nods.")
      }
      let words = PlainWords(owner)
      guard !people.contains(owner.lowercased()), words.first(in: personWords) == nil,
        let word = words.first(in: groupWords)
      else { return nil }
      return Draft(
        .advice, place, "Is \"\(word)\" one person?", "Name one who is here, or was asked.")
    }
  }

  /// With one of these beside it, a department's word names a person's role.
  private static let personWords: WordList = [
    "lead", "head", "manager", "owner", "officer", "director", "chief", "chef", "cheffe",
    "responsable", "directeur", "directrice",
  ]

  private static let groupWords: WordList = [
    "team", "teams", "marketing", "sales", "support", "it", "hr", "operations", "engineering",
    "finance", "product", "everyone", "everybody", "all", "we", "us", "somebody", "someone",
    "anyone", "tbd", "group", "department", "equipe", "equipes", "ventes", "informatique",
    "direction", "tous", "nous", "service", "quelqu",
  ]
}
