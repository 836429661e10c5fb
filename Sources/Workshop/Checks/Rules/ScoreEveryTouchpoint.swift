extension Check {
  /// Tells touchpoints without an emotion, once any has one.
  static let scoreEveryTouchpoint = Check(
    id: "score-every-touchpoint", step: "emotion", asks: "Has every touchpoint an emotion?"
  ) { input in
    let touchpoints = input.session.touchpoints.members
    guard touchpoints.contains(where: { $0.emotion != nil }) else { return [] }
    let field = input.asks(for: "Scores", of: .touchpoint) ? "Scores" : "Emotion"
    return touchpoints.compactMap { touchpoint in
      guard touchpoint.emotion == nil,
        touchpoint.marks.unknown.isDisjoint(with: ["Emotion", "Scores"])
      else { return nil }
      let reference = Reference(.touchpoint, touchpoint.id)
      return Draft(
        .warning, input.place(reference, field),
        "\"\(input.session.title(of: reference))\" has no emotion.",
        "Score it from -2 to +2, alone, then reveal.")
    }
  }
}
