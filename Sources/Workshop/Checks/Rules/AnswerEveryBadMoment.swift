extension Check {
  /// Tells moments of truth below zero that no opportunity answers, once there are opportunities.
  static let answerEveryBadMoment = Check(
    id: "answer-every-bad-moment", step: "opportunities",
    asks: "Has each moment of truth below zero an opportunity?"
  ) { input in
    let session = input.session
    guard !session.opportunities.isEmpty else { return [] }
    let answered = Set(session.opportunities.members.flatMap(\.touchpoints))
    return session.touchpoints.members.compactMap { touchpoint in
      guard touchpoint.momentOfTruth == true, let emotion = touchpoint.emotion, emotion < 0,
        !answered.contains(touchpoint.id)
      else { return nil }
      let reference = Reference(.touchpoint, touchpoint.id)
      return Draft(
        .warning, input.place(of: .opportunity, within: [reference]),
        "\"\(session.title(of: reference))\" is a moment of truth at \(emotion),"
          + " but no opportunity answers it.",
        "Ask how you might help there.")
    }
  }
}
