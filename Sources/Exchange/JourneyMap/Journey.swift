import Workshop

/// One persona's way through the stages, its touchpoints numbered from 1.
struct Journey {
  /// A reference, because every lane and list is handed it and a touchpoint is large.
  final class Stop: Sendable {
    let number: Int
    /// What people call the touchpoint, in one line.
    let title: String
    let touchpoint: Touchpoint

    init(number: Int, title: String, touchpoint: Touchpoint) {
      self.number = number
      self.title = title
      self.touchpoint = touchpoint
    }
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
    var groups: [Identifier?: [Identifier?: [Int]]] = [:]
    let touchpoints = session.touchpoints.members
    for place in touchpoints.indices {
      let persona = touchpoints[place].persona
        .flatMap { session.personas.index(of: $0) == nil ? nil : $0 }
      let stage = touchpoints[place].stage
        .flatMap { session.stages.index(of: $0) == nil ? nil : $0 }
      groups[persona, default: [:]][stage, default: []].append(place)
    }
    let personas: [Identifier?] = session.personas.members.map(\.id) + [nil]
    let stages: [Identifier?] = session.stages.members.map(\.id) + [nil]
    return personas.compactMap { persona in
      groups[persona].map { Journey(persona, stages: stages, places: $0, of: session) }
    }
  }

  private init(
    _ persona: Identifier?, stages: [Identifier?], places: [Identifier?: [Int]],
    of session: Session
  ) {
    self.persona = persona
    var number = 0
    var columns: [Column] = []
    for stage in stages {
      let stops = (places[stage] ?? []).map { place in
        let touchpoint = session.touchpoints.members[place]
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
