extension Check {
  /// Asks whether a line could offend the real person.
  static let respectThePerson = Check(
    id: "respect-the-person", step: "persona",
    asks: "Could the real person read every line without offence?"
  ) { input in
    input.session.personas.members.flatMap { persona in
      let reference = Reference(.persona, persona.id)
      return (["Summary"] + Persona.lineFields).flatMap { field in
        input.session.values(of: field, on: reference).compactMap { line in
          PlainWords(line).first(in: unkindWords).map { word in
            Draft(
              .advice, input.place(reference, field),
              "Could \"\(word)\" offend the real person?", "Say what they do and why.")
          }
        }
      }
    }
  }

  private static let unkindWords: WordList = [
    "lazy", "laziness", "stupid*", "dumb", "idiot*", "ignorant*", "clueless", "naive",
    "cheapskate*",
    "stingy", "greedy", "fussy", "whiny", "whiner*", "bossy", "technophobe*", "luddite*",
    "illiterate", "hysterical", "loser*", "needy", "housewife", "granny", "grannies", "senile",
    "spinster*", "crazy", "ugly", "paresseu*", "bete", "betes", "radin*", "avare*", "naif",
    "raleu*",
    "moche*", "hysterique*", "menagere*", "cretin*", "assiste", "assistes",
  ]
}
