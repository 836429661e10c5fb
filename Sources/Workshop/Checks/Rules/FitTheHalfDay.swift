extension Check {
  /// Tells a half-day map with more than 15 touchpoints, and asks one that is short for what goes wrong.
  static let fitTheHalfDay = Check(
    id: "fit-the-half-day", step: "touchpoints",
    asks: "Does a half day hold all touchpoints, and those where it goes wrong?"
  ) { input in
    let touchpoints = input.session.touchpoints.members
    guard input.session.facts.length == .halfDay, !touchpoints.isEmpty else { return [] }
    if touchpoints.count > 15 {
      return [
        Draft(
          .warning, input.place(of: .touchpoint),
          "There are \(touchpoints.count) touchpoints; a half day holds about 15.",
          "Keep those that matter most.")
      ]
    }
    guard touchpoints.count < 12, touchpoints.allSatisfy({ $0.path == nil }) else { return [] }
    return [
      Draft(
        .advice, input.place(of: .touchpoint), "Everything goes well so far.",
        "What happens when it goes wrong?")
    ]
  }
}
