extension Check {
  /// Asks how a moment of truth can hurt and leave nobody the worse.
  static let weighMomentsOfTruth = Check(
    id: "weigh-moments-of-truth", step: "emotion",
    asks: "Does each moment of truth that hurts feel as it hurts?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard touchpoint.momentOfTruth == true, touchpoint.emotion == 0,
        let pain = touchpoint.pain.map({ input.session.cited($0).body }), pain != "unknown"
      else { return nil }
      let title = input.session.title(of: Reference(.touchpoint, touchpoint.id))
      return Draft(
        .advice, input.place(touchpoint, .emotion),
        "\"\(title)\" makes or breaks the whole and hurts, but feels neither good nor bad.",
        "How do they feel when it goes wrong? Rate it again, or take the pain out.")
    }
  }
}
