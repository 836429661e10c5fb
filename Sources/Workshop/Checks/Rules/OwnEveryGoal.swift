extension Check {
  /// Tells goals that nobody answers for.
  static let ownEveryGoal = Check(
    id: "own-every-goal", step: "goals", asks: "Does somebody answer for each goal?"
  ) { input in
    input.session.goals.members.compactMap { goal in
      let reference = Reference(.goal, goal.id)
      guard input.lacks(Goal.field(.owner), of: reference) else { return nil }
      return Draft(
        .warning, input.place(reference, Goal.field(.owner)),
        "\"\(input.session.title(of: reference))\" has no owner.", "Name who answers for it.")
    }
  }
}
