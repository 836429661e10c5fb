extension Check {
  /// Tells more than three goals.
  static let limitGoals = Check(
    id: "limit-goals", step: "goals", asks: "Are there one to three goals?"
  ) { input in
    let count = input.session.goals.count
    guard count > 3 else { return [] }
    return [
      Draft(
        .warning, input.place(of: .goal), "There are \(count) goals, more than 3.",
        "Keep the three that this journey serves most.")
    ]
  }
}
