import Workshop

/// One persona's way through the stages, its touchpoints numbered from 1.
struct Journey {
  struct Stop {
    let number: Int
    /// What people call the touchpoint, in one line.
    let title: String
    let touchpoint: Touchpoint
  }

  struct Column {
    /// Nil for touchpoints whose stage is not known.
    let stage: Identifier?
    let stops: [Stop]
  }

  /// Nil for touchpoints whose persona is not known.
  let persona: Identifier?
  /// Every stage in order, also those without a touchpoint.
  let columns: [Column]

  var stops: [Stop] { columns.flatMap(\.stops) }

  /// A journey for each persona, and one more for whatever touchpoints belong to nobody.
  static func all(in session: Session) -> [Journey] {
    var groups: [Identifier?: [Identifier?: [Touchpoint]]] = [:]
    for touchpoint in session.touchpoints.members {
      let persona = touchpoint.persona.flatMap { session.personas[$0]?.id }
      let stage = touchpoint.stage.flatMap { session.stages[$0]?.id }
      groups[persona, default: [:]][stage, default: []].append(touchpoint)
    }
    let personas: [Identifier?] = session.personas.members.map(\.id) + [nil]
    let stages: [Identifier?] = session.stages.members.map(\.id) + [nil]
    return personas.compactMap { persona in
      groups[persona].map { Journey(persona, stages: stages, touchpoints: $0, of: session) }
    }
  }

  private init(
    _ persona: Identifier?, stages: [Identifier?], touchpoints: [Identifier?: [Touchpoint]],
    of session: Session
  ) {
    self.persona = persona
    var number = 0
    var columns: [Column] = []
    for stage in stages {
      let stops = (touchpoints[stage] ?? []).map { touchpoint in
        number += 1
        return Stop(
          number: number,
          title: session.lineTitle(of: Reference(.touchpoint, touchpoint.id)),
          touchpoint: touchpoint)
      }
      if stage != nil || !stops.isEmpty { columns.append(Column(stage: stage, stops: stops)) }
    }
    self.columns = columns
  }
}

extension Session {
  /// What people call a thing, in one line that is never empty.
  func lineTitle(of reference: Reference) -> String {
    let title = PageText.line(title(of: reference))
    return title.isEmpty ? reference.id.text : title
  }
}
