import Workshop

extension OutlineMaker {
  /// A portrait of each persona, every line with what it rests on, then the customer groups.
  mutating func addPersonas() {
    if !session.personas.isEmpty { addChapter(Wording.people) }
    for persona in session.personas.members { addPersona(persona) }
    let segments = session.segments.members.map { segment in
      let basis = segment.basis.map { [Phrase.Part.aside("(\($0))")] } ?? []
      let asOf = segment.asOf.map { [Phrase.Part.aside("(\(Wording.asOf) \($0))")] } ?? []
      let size = segment.size.map { [Phrase.Part.aside("(\($0))")] } ?? []
      let differs = segment.differs.map { [Phrase.Part.text("·")] + said($0).parts } ?? []
      return Phrase(said(segment.name ?? segment.id.text).parts + basis + differs + size + asOf)
    }
    if session.personas.isEmpty {
      add(Wording.people, [.list(segments)])
    } else {
      add(Wording.groups, level: 3, [.list(segments)])
    }
  }

  private mutating func addPersona(_ persona: Persona) {
    let reference = Reference(.persona, persona.id)
    let frame = ["Summary", "Segment", "Why", "LeftOut", "Status", InheritedMark.field]
    let told = facts(frame + Persona.lineFields + ["Today"], of: reference)
    add(
      title(of: reference), level: 3,
      [.quote(values(of: "Quote", on: reference)), .facts(told)])
  }
}
