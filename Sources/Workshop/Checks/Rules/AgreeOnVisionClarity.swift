extension Check {
  /// Tells a vision whose clarity got a median below 4.
  static let agreeOnVisionClarity = Check(
    id: "agree-on-vision-clarity", step: "vision", asks: "Could everyone repeat the vision?"
  ) { input in
    let vision = input.session.vision
    let median = Scores.median(vision.clarity)
    guard !vision.clarity.isEmpty, median < 4 else { return [] }
    return [
      Draft(
        .warning, input.place(vision, .clarity),
        "The room gives the vision a clarity of \(median), less than 4.",
        "Rewrite it once, then let the decider close.")
    ]
  }
}
