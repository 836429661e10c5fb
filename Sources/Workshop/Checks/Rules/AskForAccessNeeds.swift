/// Asks what a persona needs to take part, where nobody said it.
enum AskForAccessNeeds {
  static let check = Check(
    id: "ask-for-access-needs", step: "persona",
    asks: "Does the persona say what they need to take part?"
  ) { input in
    input.session.personas.members.compactMap { persona in
      let reference = Reference(.persona, persona.id)
      guard input.asks(for: Persona.field(.accessNeeds), of: .persona),
        input.session.values(of: Persona.field(.accessNeeds), on: reference).isEmpty
      else { return nil }
      return Check.Draft(
        .advice, input.place(reference, Persona.field(.accessNeeds)),
        "Nothing is said of what \(input.session.title(of: reference)) needs to take part.",
        "Think of sight, hearing, hands, language and network.")
    }
  }
}
