import Workshop

extension OutlineMaker {
  /// The segments, then a card for each persona, every line with what it rests on.
  mutating func addPersonas() {
    let segments = session.segments.members.map { segment in
      let basis = segment.basis.map { [Phrase.Part.aside("(\($0))")] } ?? []
      let size = segment.size.map { [Phrase.Part.aside("(\($0))")] } ?? []
      let differs = segment.differs.map { [Phrase.Part.text("·")] + said($0).parts } ?? []
      return Phrase(said(segment.name ?? segment.id.text).parts + basis + differs + size)
    }
    add("Customer groups", [.list(segments)])
    guard !session.personas.isEmpty else { return }
    add(.heading(level: 2, text: "Personas"))
    for persona in session.personas.members { addPersona(persona) }
  }

  private mutating func addPersona(_ persona: Persona) {
    let reference = Reference(.persona, persona.id)
    add(.heading(level: 3, text: title(of: reference)))
    let quote = values(of: "Quote", on: reference)
    add(.quote(quote))
    let frame = facts(["Summary", "Segment", "Why", "LeftOut", "Status"], of: reference)
    let lines = facts(Persona.lineFields, of: reference).map { fact in
      Outline.Fact(fact.label, fact.values.map(worded))
    }
    add(.facts(frame + lines))
  }

  /// Says in words what the hollow mark shows.
  private func worded(_ line: Phrase) -> Phrase {
    line.parts.first == .basis(.assumption)
      ? line.followed(by: .aside("(\(Wording.assumed))")) : line
  }
}
