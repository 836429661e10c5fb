extension Check {
  /// Tells fewer than three hypotheses while more assumptions are open.
  static let testThreeAssumptions = Check(
    id: "test-three-assumptions", step: "assumptions",
    asks: "Are three assumptions to be tested, or all if there are fewer?"
  ) { input in
    let count = input.session.hypotheses.count
    guard 1...2 ~= count else { return [] }
    let open = input.session.openAssumptions.count
    guard count < min(3, open) else { return [] }
    return [
      Draft(
        .warning, input.place(of: .hypothesis),
        "\(count.counted("hypothesis is", "hypotheses are")) to be tested,"
          + " but \(open) lines are assumptions.",
        "Choose the three that would hurt most if wrong.")
    ]
  }
}
