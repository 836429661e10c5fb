import Workshop

extension OutlineMaker {
  /// For each persona the map itself, the stages and touchpoints in detail, and the curve.
  mutating func addJourneys() {
    let links = Links(session)
    for (index, journey) in journeys.enumerated() {
      let map = Outline.Block.map(map(of: journey, links))
      add(heading(of: journey), [map])
      if index == 0 {
        add("Stages in detail", level: 3, [.cards(stageCards().filter { !$0.facts.isEmpty })])
      }
      let cards = journey.stops.compactMap(card)
      add("Touchpoints in detail", level: 3, [.cards(cards)])
      addCurve(of: journey)
    }
    if journeys.isEmpty { add("Stages", [.cards(stageCards())]) }
  }

  private func heading(of journey: Journey) -> String {
    if let persona = journey.persona {
      return "Journey: " + title(of: Reference(.persona, persona))
    }
    return session.personas.isEmpty ? "Journey" : "Touchpoints of no persona"
  }

  func title(of column: Journey.Column) -> String {
    column.stage.map { title(of: Reference(.stage, $0)) } ?? "Without a stage"
  }

  private func map(of journey: Journey, _ links: Links) -> JourneyMap {
    let lanes = JourneyMap.Lane.Kind.allCases.map { kind in
      JourneyMap.Lane(kind: kind, cells: journey.columns.map { lines(kind, in: $0, links) })
    }
    return JourneyMap(
      persona: persona(of: journey),
      stages: journey.columns.map { column in
        JourneyMap.Stage(title: title(of: column), stops: column.stops.map(stop))
      },
      lanes: lanes.filter { lane in lane.cells.contains { !$0.isEmpty } })
  }

  private func lines(
    _ kind: JourneyMap.Lane.Kind, in column: Journey.Column, _ links: Links
  ) -> [JourneyMap.Line] {
    switch kind {
    case .doing: lines(column) { told($0, \.action, "Action") }
    case .place: lines(column) { place($0.touchpoint) }
    case .thinking: lines(column) { told($0, \.thought, "Thought") }
    case .feeling: lines(column) { feeling($0.touchpoint) }
    case .pain: lines(column) { told($0, \.pain, "Pain") }
    case .delight: lines(column) { told($0, \.delight, "Delight") }
    case .opportunity: opportunities(in: column, links)
    case .kpi: kpis(in: column, links)
    }
  }

  private func stop(_ stop: Journey.Stop) -> JourneyMap.Stop {
    JourneyMap.Stop(
      number: stop.number, title: stop.title, score: stop.touchpoint.emotion,
      isEvidence: session.restsOnEvidence(stop.touchpoint),
      isMomentOfTruth: stop.touchpoint.momentOfTruth == true)
  }

  private func persona(of journey: Journey) -> String {
    journey.persona.map { title(of: Reference(.persona, $0)) } ?? Wording.voice
  }

  /// One line a touchpoint of which the lane says something.
  private func lines(
    _ column: Journey.Column, _ phrase: (Journey.Stop) -> Phrase?
  ) -> [JourneyMap.Line] {
    column.stops.compactMap { stop in
      phrase(stop).map { JourneyMap.Line(numbers: [stop.number], phrase: $0) }
    }
  }

  /// A line of a touchpoint: what is said, or that it is not known.
  private func told(
    _ stop: Journey.Stop, _ words: KeyPath<Touchpoint, String?>, _ field: String
  ) -> Phrase? {
    if let text = stop.touchpoint[keyPath: words] { return line(text, shared: stop.sources) }
    return stop.touchpoint.marks.unknown.contains(field) ? Phrase(Wording.unknown) : nil
  }

  private func place(_ touchpoint: Touchpoint) -> Phrase? {
    let reach = touchpoint.online.map { $0 ? "online" : "offline" }
    let channels = touchpoint.channels.map(Touchpoint.words(ofChannel:))
    let channel = (channels + [reach].compactMap { $0 }).joined(separator: ", ")
    var parts = touchpoint.name.map { said($0).parts } ?? []
    if parts.isEmpty, channel.isEmpty { parts = [.text(touchpoint.id.text)] }
    if !channel.isEmpty { parts.append(.text("(\(channel))")) }
    parts += touchpoint.evidence.compactMap(sources.citation)
    if touchpoint.momentOfTruth == true { parts.append(.strong(Wording.momentOfTruth)) }
    return Phrase(parts)
  }

  private func feeling(_ touchpoint: Touchpoint) -> Phrase? {
    let word = touchpoint.word.map { said($0).parts } ?? []
    guard let score = touchpoint.emotion else {
      if touchpoint.marks.unknown.contains("Emotion") { return Phrase(Wording.unknown) }
      return word.isEmpty ? nil : Phrase(word)
    }
    let rating = EmotionScale.label(for: score)
    return Phrase([.text(word.isEmpty ? rating : rating + ",")] + word)
  }

  /// Opportunities of a stage, each once, under the numbers of its touchpoints.
  private func opportunities(in column: Journey.Column, _ links: Links) -> [JourneyMap.Line] {
    var order: [Identifier] = []
    var numbers: [Identifier: [Int]] = [:]
    for stop in column.stops {
      for id in links.opportunities[stop.touchpoint.id] ?? [] {
        if numbers[id] == nil { order.append(id) }
        numbers[id, default: []].append(stop.number)
      }
    }
    return order.map { id in
      let title = title(of: Reference(.opportunity, id))
      let chosen: [Phrase.Part] =
        session.opportunities[id]?.chosen == true ? [.aside("(chosen)")] : []
      return JourneyMap.Line(numbers: numbers[id] ?? [], phrase: Phrase([.text(title)] + chosen))
    }
  }

  private func kpis(in column: Journey.Column, _ links: Links) -> [JourneyMap.Line] {
    func line(_ id: Identifier, _ numbers: [Int]) -> JourneyMap.Line {
      JourneyMap.Line(numbers: numbers, phrase: Phrase(title(of: Reference(.kpi, id))))
    }
    let ofStage = column.stage.flatMap { links.kpisOfStage[$0] } ?? []
    return ofStage.map { line($0, []) }
      + column.stops.flatMap { stop in
        (links.kpisOfTouchpoint[stop.touchpoint.id] ?? []).map { line($0, [stop.number]) }
      }
  }

  private mutating func addCurve(of journey: Journey) {
    let points = journey.columns.flatMap { column in
      let stage = title(of: column)
      return column.stops.map { stop in
        EmotionCurve.Point(
          number: stop.number, name: stop.title, stage: stage, score: stop.touchpoint.emotion,
          word: stop.touchpoint.word.map { session.cited($0).body },
          isEvidence: session.restsOnEvidence(stop.touchpoint))
      }
    }
    guard points.contains(where: { $0.score != nil }) else { return }
    let name = session.facts.name.map { session.cited($0).body } ?? Wording.untitled
    let curve = EmotionCurve(title: name, persona: persona(of: journey), points: points)
    add("Emotion curve", level: 3, [.curve(curve)])
  }
}
