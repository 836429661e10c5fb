extension Check {
  /// Tells which of the five groups of a persona are empty.
  static let fillFivePersonaGroups = Check(
    id: "fill-five-persona-groups", step: "persona",
    asks: "Are facts, values, behaviours, challenges and goals all filled?"
  ) { input in
    input.session.personas.members.flatMap { persona in
      let reference = Reference(.persona, persona.id)
      return personaGroups.compactMap { field, words -> Draft? in
        guard input.lacks(field, of: reference) else { return nil }
        return Draft(
          .warning, input.place(reference, field),
          "Nothing is said of \(input.session.title(of: reference))'s \(words).",
          "Add a line, or say \"unknown\".")
      }
    }
  }

  private static let personaGroups = [
    ("Demographic", "facts of life"), ("Psychographic", "values and life"),
    ("Behaviour", "ways to find, compare and buy"), ("Challenge", "challenges"), ("Goal", "goals"),
  ]
}
