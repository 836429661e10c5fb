extension Check {
  /// Tells a workshop that closes without both dates to look again.
  static let setTwoReviews = Check(
    id: "set-two-reviews", step: "close", asks: "Are both review dates set?"
  ) { input in
    let session = input.session
    guard !session.actions.isEmpty || !session.reviews.isEmpty else { return [] }
    let reference = Reference(.review, session.review.id)
    let days = [
      (Review.field(.kpiDate), "look at the numbers"), (Review.field(.mapDate), "map again"),
    ]
    return days.compactMap { field, words in
      guard input.lacks(field, of: reference) else { return nil }
      return Draft(
        .warning, input.place(reference, field), "No day is set to \(words).", "Set one now.")
    }
  }
}
