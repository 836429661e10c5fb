extension Check {
  /// Tells actions without an owner, and asks about owners that seem to be a group.
  static let ownEveryAction = Check(
    id: "own-every-action", step: "close", asks: "Is each action owned by a person?"
  ) { input in
    let people = Set(input.session.participants.members.compactMap { $0.name?.lowercased() })
    return input.session.actions.members.compactMap { action in
      let reference = Reference(.action, action.id)
      let place = input.place(reference, Action.field(.owner))
      guard let owner = action.owner else {
        guard input.lacks(Action.field(.owner), of: reference) else { return nil }
        return Draft(
          .warning, place, "\"\(input.session.title(of: reference))\" has no owner.",
          "Name a person who nods.")
      }
      guard !people.contains(owner.lowercased()), input.first(.personTitles, in: owner) == nil,
        let word = input.first(.groups, in: owner)
      else { return nil }
      return Draft(
        .advice, place, "Is \"\(word)\" one person?", "Name one who is here, or was asked.")
    }
  }
}
