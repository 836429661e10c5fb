/// Tells once that rules about wording are silent in a language for which they have no words.
enum SpeakTheLanguage {
  static let check = Check(
    id: "speak-the-language", step: "prepare", asks: "Can the rules read what is said?"
  ) { input in
    guard let language = input.language else { return [] }
    let silent = RuleWords.List.allCases.filter { !input.knows($0) }
    guard !silent.isEmpty else { return [] }
    let name = input.words.rules.ownName(of: language) ?? language
    let all = silent.count == RuleWords.List.allCases.count
    return [
      Check.Draft(
        .advice, input.place(Reference(.facts, "session"), WorkshopInfo.field(.language)),
        "\(all ? "The" : "Some") rules about wording are silent: they have no words in \(name).",
        "Read purpose, vision, stages and pains aloud, and ask whose words they are.")
    ]
  }
}
