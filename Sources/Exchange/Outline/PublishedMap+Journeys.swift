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

  /// On which voices and numbers a persona and its way rest: `12 interviews, 6 visits`; nil when
  /// too little of it cites a source.
  func basis(of persona: Persona) -> String? {
    if session.evidence.isEmpty { return nil }
    let lines = session.mapLines(of: Reference(.persona, persona.id)).map(\.text.sources)
    let steps = session.touchpoints.members.filter { $0.persona == persona.id }.map(session.sources)
    let citing = (lines + steps).filter { !$0.isEmpty }
    guard citing.count >= Persona.groundedFrom else { return nil }
    let cited = Set(citing.flatMap(\.self))
    let sources = session.evidence.members.filter { cited.contains($0.id) }
    let words = SourceCounts.words(of: sources, in: session)
    return words.isEmpty ? nil : words
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
