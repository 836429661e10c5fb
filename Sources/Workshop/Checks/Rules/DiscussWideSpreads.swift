extension Check {
  /// Names the touchpoints about which the room disagrees most: two people stand on each side of
  /// zero, or the ends lie three apart. The three widest; a decision to leave one so clears it.
  static let discussWideSpreads = Check(
    id: "discuss-wide-spreads", step: "emotion",
    asks: "Where does the room see two different customers?"
  ) { input in
    let wide = input.session.touchpoints.members.filter { touchpoint in
      let scores = touchpoint.scores
      return Scores.spread(scores) >= 3
        || scores.count { $0 < 0 } >= 2 && scores.count { $0 > 0 } >= 2
    }
    let widest = wide.enumerated().sorted {
      (Scores.spread($1.element.scores), $0.offset) < (Scores.spread($0.element.scores), $1.offset)
    }.prefix(3)
    return widest.compactMap { entry in
      let touchpoint = entry.element
      guard let low = touchpoint.scores.min(), let high = touchpoint.scores.max() else {
        return nil
      }
      let reference = Reference(.touchpoint, touchpoint.id)
      return Draft(
        .advice, input.place(reference, "Scores"),
        "The room scores \"\(input.session.title(of: reference))\" from \(low) to \(high).",
        "Ask both ends what they saw or heard.")
    }
  }
}
