extension Check {
  /// Tells touchpoints below zero at which nothing hurts.
  static let findEveryPain = Check(
    id: "find-every-pain", step: "emotion",
    asks: "Has each touchpoint a pain at which people are below zero?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      let reference = Reference(.touchpoint, touchpoint.id)
      guard touchpoint.hurts, touchpoint.pain == nil,
        input.lacks(Touchpoint.field(.pain), of: reference)
      else {
        return nil
      }
      let low = touchpoint.scores.count { $0 < 0 }
      let fact =
        touchpoint.scores.isEmpty
        ? "feels \(touchpoint.emotion?.text ?? "bad")"
        : "is below zero for \(low) of \(touchpoint.scores.count)"
      return Draft(
        .warning, input.place(reference, Touchpoint.field(.pain)),
        "\"\(input.session.title(of: reference))\" \(fact), but no pain is named.",
        "Say what hurts.")
    }
  }
}
