extension Check {
  /// Asks whether a line could offend the real person.
  static let respectThePerson = Check(
    id: "respect-the-person", step: "persona",
    asks: "Could the real person read every line without offence?"
  ) { input in
    input.session.personas.members.flatMap { persona in
      let reference = Reference(.persona, persona.id)
      return ([Persona.field(.summary)] + Persona.lineFields).flatMap { field in
        input.session.values(of: field, on: reference).compactMap { line in
          input.first(.unkind, in: line).map { word in
            Draft(
              .advice, input.place(reference, field),
              "Could \"\(word)\" offend the real person?", "Say what they do and why.")
          }
        }
      }
    }
  }
}
