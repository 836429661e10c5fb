extension Check {
  /// Tells moments of truth without a reason.
  static let giveMomentsAReason = Check(
    id: "give-moments-a-reason", step: "emotion", asks: "Has each moment of truth a reason?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      let reference = Reference(.touchpoint, touchpoint.id)
      guard touchpoint.momentOfTruth == true, touchpoint.reason == nil,
        input.lacks(Touchpoint.field(.reason), of: reference)
      else { return nil }
      return Draft(
        .warning, input.place(reference, Touchpoint.field(.reason)),
        "\"\(input.session.title(of: reference))\" is a moment of truth without a reason.",
        "Say why it makes or breaks the whole.")
    }
  }
}
