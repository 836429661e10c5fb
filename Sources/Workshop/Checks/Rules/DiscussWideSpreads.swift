extension Check {
  /// Names the touchpoints about which the room disagrees by two or more.
  static let discussWideSpreads = Check(
    id: "discuss-wide-spreads", step: "emotion",
    asks: "Where does the room disagree by two or more?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard Scores.spread(touchpoint.scores) >= 2, let low = touchpoint.scores.min(),
        let high = touchpoint.scores.max()
      else { return nil }
      let reference = Reference(.touchpoint, touchpoint.id)
      return Draft(
        .advice, input.place(reference, "Scores"),
        "The room scores \"\(input.session.title(of: reference))\" from \(low) to \(high).",
        "Ask both ends what they saw or heard.")
    }
  }
}
