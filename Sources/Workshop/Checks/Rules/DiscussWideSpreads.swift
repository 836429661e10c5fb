extension Check {
  /// Names the touchpoints about which the room disagrees most: two people stand on each side of
  /// zero, or the ends lie three apart. The three widest; what both ends saw clears it.
  static let discussWideSpreads = Check(
    id: "discuss-wide-spreads", step: "emotion",
    asks: "Where does the room see two different customers?"
  ) { input in
    let widest = input.session.touchpoints.farApart.prefix(EntityList<Touchpoint>.mostTalks)
    return widest.compactMap { touchpoint in
      guard let low = touchpoint.scores.min(), let high = touchpoint.scores.max() else {
        return nil
      }
      let reference = Reference(.touchpoint, touchpoint.id)
      return Draft(
        .advice, input.place(reference, Touchpoint.field(.scores)),
        "The room scores \"\(input.session.title(of: reference))\" from \(low) to \(high).",
        "Ask both ends what they saw or heard, and keep it: /edit \(touchpoint.id.text).talk.")
    }
  }
}
