extension Check {
  /// Tells a path on which every feeling is the same; three scored touchpoints or more.
  static let questionAFlatCurve = Check(
    id: "question-a-flat-curve", step: "emotion", asks: "Does the curve rise and fall?"
  ) { input in
    input.paths.compactMap { path in
      let emotions = path.touchpoints.compactMap(\.emotion)
      guard emotions.count >= 3, let first = emotions.first, emotions.allSatisfy({ $0 == first })
      else { return nil }
      return Draft(
        .warning, input.place(path, Touchpoint.field(.scores)),
        "Every touchpoint feels \(first): the curve is flat.",
        "Ask for the best and the worst moment, and score again.")
    }
  }
}
