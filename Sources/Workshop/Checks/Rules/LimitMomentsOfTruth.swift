extension Check {
  /// Tells a path with no moment of truth once all were asked for, or with too many: more than
  /// three, or more than a fifth of the touchpoints.
  static let limitMomentsOfTruth = Check(
    id: "limit-moments-of-truth", step: "emotion",
    asks: "Are there one to three moments of truth, at most a fifth?"
  ) { input in
    input.paths.compactMap { path in
      let count = path.touchpoints.count { $0.momentOfTruth == true }
      let most = max(1, min(3, path.touchpoints.count / 5))
      let place = input.place(path, Touchpoint.field(.momentOfTruth))
      if count == 0, path.touchpoints.allSatisfy({ $0.momentOfTruth == false }) {
        return Draft(
          .warning, place, "No touchpoint is a moment of truth.",
          "Mark the one that makes or breaks the whole.")
      }
      guard count > most else { return nil }
      return Draft(
        .warning, place, "There are \(count) moments of truth, more than \(most).",
        "Keep those without which nothing else counts.")
    }
  }
}
