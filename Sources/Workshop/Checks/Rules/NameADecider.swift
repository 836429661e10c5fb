extension Check {
  /// Tells a workshop in which nobody is to decide.
  static let nameADecider = Check(
    id: "name-a-decider", step: "prepare", asks: "Does somebody decide if the group cannot?"
  ) { input in
    guard let facts = input.session.workshops.first else { return [] }
    let reference = Reference(.facts, facts.id)
    guard input.lacks(WorkshopInfo.field(.decider), of: reference) else { return [] }
    return [
      Draft(
        .warning, input.place(reference, WorkshopInfo.field(.decider)),
        "Nobody is named to decide.",
        "Name one person who breaks ties.")
    ]
  }
}
