extension Check {
  /// Asks whether a goal that begins like a project is a result.
  static let stateGoalsAsOutcomes = Check(
    id: "state-goals-as-outcomes", step: "goals", asks: "Is each goal an outcome?"
  ) { input in
    input.session.goals.members.compactMap { goal in
      guard let statement = goal.statement,
        let word = input.beginning(.projects, of: statement)
      else { return nil }
      return Draft(
        .advice, input.place(goal, .statement),
        "Is \"\(word) …\" a result, or work towards one?",
        "Say what will be different once it is done.")
    }
  }
}
