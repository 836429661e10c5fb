import Workshop

extension PublishedMap {
  func heading(of journey: Journey) -> String {
    if let persona = journey.persona {
      return "Journey: " + title(of: Reference(.persona, persona))
    }
    return session.personas.isEmpty ? "Journey" : "Touchpoints of no persona"
  }

  func title(of column: Journey.Column) -> String {
    column.title(in: session)
  }

  func persona(of journey: Journey) -> String {
    journey.personaTitle(in: session)
  }

  /// On which voices and numbers a persona rests, and which others its way cites: `Based on 12
  /// interviews; journey: 6 visits.`
  func basis(of persona: Persona) -> String {
    let lines = session.mapLines(of: Reference(.persona, persona.id)).map(\.text.sources)
      .filter { EvidenceMark(citing: $0, in: session).isEvidence }
    let own = Set(lines.flatMap(\.self))
    let steps = session.touchpoints.members.filter { $0.persona == persona.id }
    let way = Set(steps.flatMap(session.citedSources)).subtracting(own)
    func words(_ cited: Set<Identifier>) -> [String] {
      SourceCounts.kinds(of: session.evidence.members.filter { cited.contains($0.id) }, in: session)
    }
    return Wording.basis(
      words(own), isGrounded: lines.count >= Persona.groundedFrom, lines.count, way: words(way))
  }

  /// The feelings of each persona of whose way anything is known.
  var curves: [EmotionCurve] {
    journeyCurves.filter { !$0.points.isEmpty }
  }
}

extension Journey.Column {
  func title(in session: Session) -> String {
    stage.map { session.lineTitle(of: Reference(.stage, $0)) } ?? Wording.withoutStage
  }
}

extension Journey {
  /// Whose way it is.
  func personaTitle(in session: Session) -> String {
    persona.map { session.lineTitle(of: Reference(.persona, $0)) } ?? Wording.voice
  }

  /// How it feels along the way.
  func curve(in session: Session) -> EmotionCurve {
    let stages = columns.map { $0.title(in: session) }
    var points: [EmotionCurve.Point] = []
    points.reserveCapacity(columns.reduce(0) { $0 + $1.stops.count })
    for (place, column) in columns.enumerated() {
      for stop in column.stops {
        points.append(
          EmotionCurve.Point(
            number: stop.number, name: stop.title, stage: stages[place], column: place,
            score: stop.touchpoint.emotion,
            word: stop.touchpoint.word.map { session.cited($0).body },
            basis: stop.touchpoint.feelingMark(in: session),
            isMomentOfTruth: stop.touchpoint.momentOfTruth == true,
            reports: stop.touchpoint.reports))
      }
    }
    let name = session.facts.name.map { session.cited($0).body } ?? Wording.untitled
    return EmotionCurve(
      title: name, persona: personaTitle(in: session), points: points, stages: stages)
  }
}
