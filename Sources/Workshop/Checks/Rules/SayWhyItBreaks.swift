/// Asks what would happen, where a make-or-break point is only called important.
enum SayWhyItBreaks {
  static let check = Check(
    id: "say-why-it-breaks", step: "emotion",
    asks: "Does each make-or-break point say what would happen?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard let reason = touchpoint.reason.map({ input.session.cited($0).body }),
        PlainWords(reason).plain.count <= most, let word = input.first(.emptyReasons, in: reason)
      else { return nil }
      return Check.Draft(
        .advice, input.place(touchpoint, .reason),
        "What would happen if it failed, besides being \"\(word)\"?",
        "Say what they do then: turn back, ring, tell others.")
    }
  }

  /// Words beyond which a reason says more.
  private static let most = 6
}
