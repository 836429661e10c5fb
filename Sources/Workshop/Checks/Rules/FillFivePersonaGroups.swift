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
          "Add a line: /goto notes.")
      }
    }
  }

  private static let personaGroups = [
    (Persona.field(.demographics), "facts of life"),
    (Persona.field(.psychographics), "values and life"),
    (Persona.field(.behaviours), "ways to find, compare and buy"),
    (Persona.field(.challenges), "challenges"), (Persona.field(.goals), "goals"),
  ]
}
