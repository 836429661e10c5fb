extension Check {
  /// Tells what leans on a refuted guess until somebody says what holds instead.
  static let sayWhatHoldsInstead = Check(
    id: "say-what-holds-instead", step: "assumptions",
    asks: "Does nothing lean on a guess that was refuted?"
  ) { input in
    Leaning.all(in: input.session).map { leaning in
      let guess = input.session.title(of: Reference(.hypothesis, leaning.guess))
      return Draft(
        .warning, input.place(leaning.thing, leaning.field),
        "\(leaning.words(in: input.session)) \(Leaning.words): \"\(guess)\".",
        "Say what holds instead: /edit \(leaning.guess.text).instead. Or change what leans on it.")
    }
  }
}
