/// Asks what happens to the customer, where a pain is a word for anything.
enum FindACauseToChange {
  static let check = Check(
    id: "find-a-cause-to-change", step: "emotion",
    asks: "Could somebody change the cause of each pain?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard let pain = touchpoint.pain.map({ input.session.cited($0).body }),
        PlainWords(pain).plain.count <= most, let word = input.first(.vaguePains, in: pain)
      else { return nil }
      return Check.Draft(
        .advice, input.place(touchpoint, .pain),
        "What happens to the customer where it is \"\(word)\"?",
        "Say what somebody could change: what is missing, late, wrong or asked twice.")
    }
  }

  /// Words beyond which a pain says what happens.
  private static let most = 4
}
