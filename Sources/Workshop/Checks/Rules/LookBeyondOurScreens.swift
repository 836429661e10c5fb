extension Check {
  /// Asks for a touchpoint that is offline or in other hands.
  ///
  /// It waits until every touchpoint tells where it happens.
  static let lookBeyondOurScreens = Check(
    id: "look-beyond-our-screens", step: "touchpoints",
    asks: "Is at least one touchpoint offline or a third party's?"
  ) { input in
    let touchpoints = input.session.touchpoints.members
    let areAllOurs = touchpoints.allSatisfy { touchpoint in
      touchpoint.isOnline == true && touchpoint.channels.allSatisfy { !thirdParties.contains($0) }
    }
    guard !touchpoints.isEmpty, areAllOurs else { return [] }
    return [
      Draft(
        .warning, input.place(of: .touchpoint),
        "Every touchpoint happens online and with us: is there none elsewhere?",
        "Ask for search, friends, reviews, rivals, shops and the phone.")
    ]
  }

  private static let thirdParties: Set<String> = [
    "search", "social", "word-of-mouth", "articles", "reviews", "partner",
  ]
}
