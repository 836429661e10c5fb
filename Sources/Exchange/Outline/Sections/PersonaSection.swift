import Workshop

/// A portrait of each persona, every line with what it rests on, then the customer groups.
struct PersonaSection {
  let map: PublishedMap

  var parts: [OutlinePart] {
    let segments = map.session.segments.members.map { segment in
      let basis = segment.basis.map { [Phrase.Part.aside("(\($0.rawValue))")] } ?? []
      let asOf = segment.asOf.map { [Phrase.Part.aside("(\(Wording.asOf) \($0))")] } ?? []
      let size = segment.size.map { [Phrase.Part.aside("(\($0))")] } ?? []
      let differs = segment.differs.map { [Phrase.Part.text("·")] + map.said($0).parts } ?? []
      return Phrase(map.said(segment.name ?? segment.id.text).parts + basis + differs + size + asOf)
    }
    if map.session.personas.isEmpty { return [OutlinePart(Wording.people, [.list(segments)])] }
    return [.opening(Wording.people)] + map.session.personas.members.map(part)
      + [.inner(Wording.groups, [.list(segments)])]
  }

  private func part(of persona: Persona) -> OutlinePart {
    let reference = Reference(.persona, persona.id)
    let frame = ["Summary", "Segment", "Why", "LeftOut", "Status", InheritedMark.field]
    let told = map.facts(frame + Persona.lineFields + ["Today"], of: reference)
    return .inner(
      map.title(of: reference),
      [.quote(map.values(of: "Quote", on: reference)), .facts(told)])
  }
}
