extension Check {
  /// Tells touchpoints without an emotion, once any has one; that none has, once they were asked for.
  static let scoreEveryTouchpoint = Check(
    id: "score-every-touchpoint", step: "emotion", asks: "Has every touchpoint an emotion?"
  ) { input in
    let touchpoints = input.session.touchpoints.members
    let field =
      input.asks(for: Touchpoint.field(.scores), of: .touchpoint)
      ? Touchpoint.field(.scores) : Touchpoint.field(.emotion)
    guard touchpoints.contains(where: { $0.emotion != nil }) else {
      guard let first = touchpoints.first, input.wasLeft(field, of: .touchpoint) else { return [] }
      return [
        Draft(
          .warning, input.place(Reference(.touchpoint, first.id), field),
          "No touchpoint has a feeling, so the map has no curve.",
          "Score each from -2 to +2, alone, then reveal.")
      ]
    }
    return touchpoints.compactMap { touchpoint in
      guard touchpoint.emotion == nil,
        touchpoint.marks.unknown.isDisjoint(with: Touchpoint.fields(named: .emotion, .scores))
      else { return nil }
      let reference = Reference(.touchpoint, touchpoint.id)
      return Draft(
        .warning, input.place(reference, field),
        "\"\(input.session.title(of: reference))\" has no emotion.",
        "Score it from -2 to +2, alone, then reveal.")
    }
  }
}
