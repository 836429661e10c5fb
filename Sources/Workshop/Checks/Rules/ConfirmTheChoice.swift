extension Check {
  /// Tells opportunities chosen without a decision in the log.
  static let confirmTheChoice = Check(
    id: "confirm-the-choice", step: "opportunities", asks: "Did the decider confirm the choice?"
  ) { input in
    guard input.session.decisions.isEmpty,
      input.session.opportunities.members.contains(where: { $0.chosen == true })
    else { return [] }
    return [
      Draft(
        .warning, input.place(of: .decision), "Something is chosen, but no decision is in the log.",
        "Let the decider confirm it, and note what was dropped and why.")
    ]
  }
}
