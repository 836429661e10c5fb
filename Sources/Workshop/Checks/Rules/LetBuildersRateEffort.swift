extension Check {
  /// Asks who rated the effort when no role suggests engineers or operations.
  static let letBuildersRateEffort = Check(
    id: "let-builders-rate-effort", step: "opportunities",
    asks: "Did engineers or operations rate the effort?"
  ) { input in
    let people = input.session.participants.members
    guard let rated = input.session.opportunities.members.first(where: { $0.effort != nil }),
      !people.isEmpty, people.allSatisfy({ $0.role != nil }), input.knows(.builders)
    else { return [] }
    let isBuilder = people.contains { person in
      input.first(.builders, in: "\(person.role ?? "") \(person.perspective ?? "")") != nil
    }
    if isBuilder { return [] }
    return [
      Draft(
        .advice, input.place(rated, .effort),
        "Did those who would do the work rate the effort?",
        "Ask somebody from engineering or operations before you promise.")
    ]
  }
}
