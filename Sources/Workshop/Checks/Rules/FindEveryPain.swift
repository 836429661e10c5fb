extension Check {
  /// Tells touchpoints below zero at which nothing hurts.
  static let findEveryPain = Check(
    id: "find-every-pain", step: "emotion", asks: "Has each negative touchpoint a pain?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      let reference = Reference(.touchpoint, touchpoint.id)
      guard let emotion = touchpoint.emotion, emotion < 0, touchpoint.pain == nil,
        input.lacks("Pain", of: reference)
      else { return nil }
      return Draft(
        .warning, input.place(reference, "Pain"),
        "\"\(input.session.title(of: reference))\" feels \(emotion), but no pain is named.",
        "Say what hurts.")
    }
  }
}
