/// Tells too few or too many stages: a warning outside 3 to 10, advice outside 4 to 7.
enum LimitStages {
  static let check = Check(
    id: "limit-stages", step: "stages", asks: "Are there four to seven stages?"
  ) { input in
    let count = input.session.stages.count
    guard count > 0, !(4...7).contains(count) else { return [] }
    let counted = count == 1 ? "is 1 stage" : "are \(count) stages"
    return [
      Check.Draft(
        (3...10).contains(count) ? .advice : .warning, input.place(of: .stage),
        "There \(counted); four to seven read best.",
        count < 4 ? "Part the stages in which much happens." : "Join stages with one aim.")
    ]
  }
}
