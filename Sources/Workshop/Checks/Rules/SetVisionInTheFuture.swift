extension Check {
  /// Asks for a future in a vision that seems to tell of today, and tells a horizon that is past.
  static let setVisionInTheFuture = Check(
    id: "set-vision-in-the-future", step: "vision", asks: "Does the vision tell a future state?"
  ) { input in
    let vision = input.session.vision
    let reference = Reference(.vision, vision.id)
    if let horizon = vision.horizon {
      if horizon > input.workshopDay { return [] }
      return [
        Draft(
          .warning, input.place(reference, "Horizon"),
          "The horizon \(horizon.text) does not lie after the workshop.", "Choose a later day.")
      ]
    }
    guard let statement = vision.statement, input.speaksListedLanguage,
      !tellsFuture(PlainWords(statement), after: input.workshopDay)
    else { return [] }
    return [
      Draft(
        .advice, input.place(reference, "Statement"), "Does this tell a future, or today?",
        "Say by when it is so, or set the horizon.")
    ]
  }

  /// French puts the future into the ends of verbs, hence the suffixes.
  private static func tellsFuture(_ words: PlainWords, after day: Day) -> Bool {
    words.first(in: futureWords) != nil
      || words.plain.contains { word in
        if let year = Int(word), word.count == 4 { return year >= day.parts.year }
        return word.count >= 4
          && ["era", "eront", "ira", "iront", "ura", "uront"].contains { word.hasSuffix($0) }
      }
  }

  private static let futureWords: WordList = [
    "will", "shall", "ll", "no longer", "never again", "one day", "tomorrow", "future", "soon",
    "d ici", "demain", "desormais", "plus jamais", "futur", "un jour", "bientot",
  ]
}
