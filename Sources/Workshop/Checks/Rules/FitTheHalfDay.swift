extension Check {
  /// Tells a half-day map with fewer than 12 or more than 25 touchpoints.
  static let fitTheHalfDay = Check(
    id: "fit-the-half-day", step: "touchpoints",
    asks: "Are there 12 to 25 touchpoints for a half day?"
  ) { input in
    let count = input.session.touchpoints.count
    guard input.session.facts.length == "half-day", count > 0, !(12...25).contains(count) else {
      return []
    }
    let counted = count == 1 ? "is 1 touchpoint" : "are \(count) touchpoints"
    return [
      Draft(
        .warning, input.place(of: .touchpoint),
        "There \(counted); a half day holds 12 to 25.",
        count < 12 ? "Ask for more before rating any." : "Keep those that matter most.")
    ]
  }
}
