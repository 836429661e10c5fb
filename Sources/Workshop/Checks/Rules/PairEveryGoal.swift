extension Check {
  /// Tells goals without what the customer gains.
  static let pairEveryGoal = Check(
    id: "pair-every-goal", step: "goals", asks: "Is each goal paired with a customer objective?"
  ) { input in
    input.session.goals.members.compactMap { goal in
      let reference = Reference(.goal, goal.id)
      guard input.lacks(Goal.field(.customerObjective), of: reference) else { return nil }
      return Draft(
        .warning, input.place(reference, Goal.field(.customerObjective)),
        "\"\(input.session.title(of: reference))\" says nothing of the customer's gain.",
        "Say what the customer gains if we get there.")
    }
  }
}
