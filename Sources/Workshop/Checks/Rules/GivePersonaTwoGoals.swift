extension Check {
  /// Tells a persona with a single goal.
  static let givePersonaTwoGoals = Check(
    id: "give-persona-two-goals", step: "persona", asks: "Has the persona two goals or more?"
  ) { input in
    input.session.personas.members.compactMap { persona in
      guard persona.goals.count == 1 else { return nil }
      let reference = Reference(.persona, persona.id)
      return Draft(
        .warning, input.place(reference, Persona.field(.goals)),
        "\(input.session.title(of: reference)) has one goal only.",
        "Ask what else they try to get done.")
    }
  }
}
