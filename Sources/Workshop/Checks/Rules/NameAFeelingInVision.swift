extension Check {
  /// Asks for what the customer feels or needs.
  static let nameAFeelingInVision = Check(
    id: "name-a-feeling-in-vision", step: "vision", asks: "Does the vision name a feeling or need?"
  ) { input in
    let vision = input.session.vision
    guard let statement = vision.statement, input.speaksListedLanguage,
      PlainWords(statement).first(in: feelingWords) == nil
    else { return [] }
    return [
      Draft(
        .advice, input.place(Reference(.vision, vision.id), "Statement"),
        "Does this name what the customer feels or needs?",
        "Say how their best day feels.")
    ]
  }

  private static let feelingWords: WordList = [
    "feel*", "felt", "sure", "certain*", "confiden*", "safe*", "calm*", "relax*", "trust*",
    "proud*", "happy", "happi*", "joy*", "glad*", "delight*", "relie*", "comfort*", "welcome*",
    "understood", "heard", "valued", "respect*", "easy", "ease", "easily", "effortless*", "simpl*",
    "worry", "worri*", "fear*", "hope*", "need*", "want*", "love*", "enjoy*", "peace of mind",
    "control", "free", "freely", "freedom", "independen*", "stress*", "anxi*", "frustrat*",
    "sentir*", "sent", "sentent", "sentira", "sentiment*", "sur de", "sure de", "serein*",
    "confian*", "rassur*", "tranquil*", "fier*", "heureu*", "content*", "plaisir", "aise", "facil*",
    "besoin*", "envie*", "inquiet*", "peur", "crain*", "soulag*", "bienvenu*", "ecout*", "compris*",
    "libre*", "autonom*",
  ]
}
