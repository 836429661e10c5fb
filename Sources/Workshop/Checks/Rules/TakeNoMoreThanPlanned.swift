/// Tells that more is taken on than the decision of the purpose names.
enum TakeNoMoreThanPlanned {
  static let check = Check(
    id: "take-no-more-than-planned", step: "opportunities",
    asks: "Are no more ideas taken than the purpose names?"
  ) { input in
    let session = input.session
    let taken =
      session.opportunities.members.count { $0.chosen == true }
      + session.ideas.members.count { $0.chosen == true }
    guard let said = session.purpose.decision ?? session.purpose.statement,
      let planned = number(in: said, input.words), taken > planned
    else { return [] }
    return [
      Check.Draft(
        .warning, input.place(Reference(.purpose, "purpose"), Purpose.field(.decision)),
        "\(taken) are taken on, and the purpose speaks of \(planned).",
        "Take fewer, or say that it is more now.")
    ]
  }

  /// The first number from two to twelve of things to do: `the three fixes`, `choose two`. Two rounds a week
  /// are none.
  private static func number(in text: String, _ words: SpokenWords) -> Int? {
    let tokens = text.split { !$0.isLetter && !$0.isNumber }
    return tokens.indices.lazy.filter { place in
      let near = tokens[max(0, place - 2)..<min(tokens.count, place + 3)]
      return near.contains { word in things.contains(where: word.lowercased().hasPrefix) }
    }
    .compactMap { words.number(tokens[$0]) }.first { 2...12 ~= $0 }
  }

  /// How words begin that speak of what is chosen.
  private static let things = [
    "fix", "idea", "change", "improv", "measure", "thing", "pick", "choos", "chose", "take", "best",
    "first", "opportunit", "solution", "project", "maßnahm", "idee", "wähl", "choisi", "mesure",
  ]
}
