extension Check {
  /// Tells a persona with fewer than three evidence lines that it is a proto-persona.
  static let groundThePersona = Check(
    id: "ground-the-persona", step: "persona",
    asks: "Do three lines of the persona cite a source, or is it called our guess?"
  ) { input in
    input.session.personas.members.compactMap { persona in
      let reference = Reference(.persona, persona.id)
      let lines = input.session.mapLines(of: reference)
      let cited = lines.count(where: \.isEvidence)
      guard !lines.isEmpty, cited < Persona.groundedFrom, persona.status != .proto else {
        return nil
      }
      let name = input.session.title(of: reference)
      let fact = cited == 0 ? "No line cites" : cited.counted("line cites", "lines cite")
      if let status = persona.status {
        return Draft(
          .warning, input.place(reference, Persona.field(.status)),
          "\(name) is said to rest on \(ChoiceWords.of(status.rawValue)), but \(fact.lowercased()) a source.",
          "Cite the sources, or say so: /edit \(name).status our guess")
      }
      return Draft(
        .advice, input.place(reference), "\(fact) a source, so \(name) is our guess.",
        "Cite at least three sources, or say so: /edit \(name).status our guess")
    }
  }
}
