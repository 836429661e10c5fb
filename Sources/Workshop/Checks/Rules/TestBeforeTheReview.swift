/// Tells tests that end after the review, or before the action they hang on.
enum TestBeforeTheReview {
  static let check = Check(
    id: "test-before-the-review", step: "assumptions",
    asks: "Is each test over before the review, and after its action?"
  ) { input in
    let session = input.session
    return session.hypotheses.members.flatMap { hypothesis -> [Check.Draft] in
      guard let due = hypothesis.due else { return [] }
      let reference = Reference(.hypothesis, hypothesis.id)
      let place = input.place(reference, Hypothesis.field(.due))
      let title = session.title(of: reference)
      var found: [Check.Draft] = []
      if let review = session.review.kpiDate, due > review {
        found.append(
          Check.Draft(
            .warning, place,
            "\"\(title)\" is tested until \(due.text), after the review on "
              + "\(review.text).", "Test it before, or review later."))
      }
      let actions = session.actions.members.filter { $0.link == hypothesis.id }
      if let last = actions.compactMap(\.due).max(), due < last {
        found.append(
          Check.Draft(
            .warning, place,
            "\"\(title)\" is tested until \(due.text), before its action on "
              + "\(last.text).", "Test it after what is to be tested is there."))
      }
      return found
    }
  }
}
