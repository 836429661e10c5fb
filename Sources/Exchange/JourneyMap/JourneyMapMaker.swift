import Workshop

/// Lays a persona's journey out as lanes across stages; without a journey the stages alone.
struct JourneyMapMaker {
  private let published: PublishedMap
  private let columns: [Journey.Column]
  private let persona: String
  private let links: Links

  init(_ published: PublishedMap, _ journey: Journey?) {
    self.published = published
    columns =
      journey?.columns
      ?? published.session.stages.members.map { Journey.Column(stage: $0.id, stops: []) }
    persona = journey.map(published.persona) ?? ""
    links = Links(published.session)
  }

  var laidOut: JourneyMap {
    let lanes = JourneyMap.Lane.Kind.allCases.map { kind in
      JourneyMap.Lane(kind: kind, cells: columns.map { lines(kind, in: $0) })
    }
    return JourneyMap(
      persona: persona,
      stages: columns.map { column in
        JourneyMap.Stage(title: published.title(of: column), stops: column.stops.map(stop))
      },
      lanes: lanes.filter { lane in lane.cells.contains { !$0.isEmpty } })
  }

  private func lines(
    _ kind: JourneyMap.Lane.Kind, in column: Journey.Column
  ) -> [JourneyMap.Line] {
    switch kind {
    case .part: part(of: column)
    case .tries: stage(column, ["CustomerGoal"])
    case .doing: lines(column, doing)
    case .place: lines(column) { place($0.touchpoint) }
    case .trigger: lines(column) { told($0, $0.touchpoint.trigger, "Trigger") }
    case .expects: lines(column) { told($0, $0.touchpoint.expectation, "Expectation") }
    case .thinking: lines(column, thinking)
    case .feeling: lines(column) { feeling($0.touchpoint) }
    case .pain: lines(column, pain)
    case .delight: lines(column) { told($0, $0.touchpoint.delight, "Delight") }
    case .opportunity: opportunities(in: column)
    case .kpi: kpis(in: column)
    case .asks: stage(column, ["Asks"])
    case .compares: stage(column, ["Compares"])
    case .shows: stage(column, ["Shows"])
    case .serves: stage(column, ["Strategy"])
    case .movesOn: movesOn(in: column)
    case .lasts: stage(column, ["Duration"])
    }
  }

  private func stop(_ stop: Journey.Stop) -> JourneyMap.Stop {
    JourneyMap.Stop(
      number: stop.number, title: stop.title, score: stop.touchpoint.emotion,
      isEvidence: stop.touchpoint.feelingMark(in: published.session).isEvidence,
      isMomentOfTruth: stop.touchpoint.momentOfTruth == true,
      path: stop.touchpoint.path,
      isAgain: stop.touchpoint.again == true)
  }

  // MARK: Lanes of the stage

  private func stage(_ column: Journey.Column, _ fields: [String]) -> [JourneyMap.Line] {
    guard let stage = column.stage else { return [] }
    return fields.flatMap { published.values(of: $0, on: Reference(.stage, stage)) }
      .map { JourneyMap.Line(numbers: [], phrase: $0) }
  }

  private func part(of column: Journey.Column) -> [JourneyMap.Line] {
    guard let stage = column.stage else { return [] }
    let reference = Reference(.stage, stage)
    let phase = published.session.stages[stage]?.phase.map { [Phrase(Wording.phase($0))] }
    return
      (published.values(of: "Chapter", on: reference)
      + (phase ?? published.values(of: "Phase", on: reference))
      + published.values(of: InheritedMark.field, on: reference).map {
        Phrase("\(Wording.asOf) \($0.plain)")
      })
      .map { JourneyMap.Line(numbers: [], phrase: $0) }
  }

  private func movesOn(in column: Journey.Column) -> [JourneyMap.Line] {
    let share = stage(column, ["Share"]).map { line in
      JourneyMap.Line(
        numbers: [], phrase: line.phrase.followed(by: .text(Wording.ofHundred)))
    }
    return stage(column, ["Exit"]) + share
  }

  // MARK: Lanes of the touchpoints

  /// One line a touchpoint of which the lane says something.
  private func lines(
    _ column: Journey.Column, _ phrase: (Journey.Stop) -> Phrase?
  ) -> [JourneyMap.Line] {
    column.stops.compactMap { stop in
      phrase(stop).map { JourneyMap.Line(numbers: stop.numbers, phrase: $0) }
    }
  }

  /// A line of a touchpoint: what is said, or that it is not known where no list tells it.
  private func told(
    _ stop: Journey.Stop, _ words: String?, _ field: String
  ) -> Phrase? {
    words.map(published.line)
      ?? (isUnknown(field, stop.touchpoint) ? Phrase(Wording.unknown) : nil)
  }

  private func thinking(_ stop: Journey.Stop) -> Phrase? {
    if let text = stop.touchpoint.thought { return published.thought(text) }
    return isUnknown("Thought", stop.touchpoint) ? Phrase(Wording.unknown) : nil
  }

  private func isUnknown(_ field: String, _ touchpoint: Touchpoint) -> Bool {
    !published.listsUnknowns && touchpoint.marks.unknown.contains(field)
  }

  /// What they do, and whether it is a wait, goes wrong, or comes again.
  private func doing(_ stop: Journey.Stop) -> Phrase? {
    let touchpoint = stop.touchpoint
    var remarks: [String] = []
    if touchpoint.path == .unhappy { remarks.append(Wording.goesWrong) }
    // How long is not said twice where what they do says it.
    let length = values("Wait", touchpoint.wait != nil, of: touchpoint).first?.plain
      .unlessHeld(in: touchpoint.action)
    if touchpoint.path == .wait {
      remarks.append(length.map { "\(Wording.wait): \($0)" } ?? Wording.wait)
    } else if let length {
      remarks.append(length)
    }
    if touchpoint.again == true { remarks.append(Wording.again) }
    if let inherited = inherited(touchpoint) { remarks.append(inherited) }
    let said = told(stop, touchpoint.action, "Action")
    if remarks.isEmpty { return said }
    let parts = said?.parts ?? []
    return Phrase(parts + [.aside("(\(remarks.joined(separator: "; ")))")])
  }

  /// From which earlier map it came and what became of it since.
  private func inherited(_ touchpoint: Touchpoint) -> String? {
    var words = values(InheritedMark.field, touchpoint.asOf != nil, of: touchpoint)
      .map { "\(Wording.asOf) \($0.plain)" }
    words += values("Since", touchpoint.since != nil, of: touchpoint).map {
      $0.plain == InheritedMark.Verdict.same.rawValue ? Wording.stillSo : $0.plain
    }
    words += values("Change", touchpoint.change != nil, of: touchpoint).map(\.plain)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// What is said in a field that most touchpoints leave open, which is seen at once.
  private func values(
    _ field: String, _ isSaid: Bool, of touchpoint: Touchpoint
  ) -> [Phrase] {
    if !isSaid, !touchpoint.marks.unknown.contains(field) { return [] }
    return published.values(of: field, on: Reference(.touchpoint, touchpoint.id))
  }

  private func place(_ touchpoint: Touchpoint) -> Phrase? {
    let channel = channel(of: touchpoint)
    // A name that only begins what they do is not said twice.
    let isTold = beginsWithName(touchpoint)
    if isTold, channel.isEmpty {
      return touchpoint.momentOfTruth == true ? Phrase([.strong(Wording.momentOfTruth)]) : nil
    }
    var parts = isTold ? [] : touchpoint.name.map { published.said($0).parts } ?? []
    if !isTold, touchpoint.hasCutName(in: published.session) { parts.append(.ours("…")) }
    if parts.isEmpty, channel.isEmpty { parts = [.text(touchpoint.id.text)] }
    if !channel.isEmpty { parts.append(.text(parts.isEmpty ? channel : "(" + channel + ")")) }
    if touchpoint.momentOfTruth == true { parts.append(.strong(Wording.momentOfTruth)) }
    return Phrase(parts)
  }

  private func channel(of touchpoint: Touchpoint) -> String {
    if touchpoint.online == nil, touchpoint.channels.count == 1 {
      return words(ofChannel: touchpoint.channels[0])
    }
    let reach = touchpoint.online.map { $0 ? "online" : "offline" }
    return (touchpoint.channels.map(words) + [reach].compactMap { $0 }).joined(separator: ", ")
  }

  private func words(ofChannel channel: String) -> String {
    channel == "other" ? Wording.elsewhere : Touchpoint.words(ofChannel: channel)
  }

  private func beginsWithName(_ touchpoint: Touchpoint) -> Bool {
    guard let name = touchpoint.name, let action = touchpoint.action else { return false }
    let words = published.session.cited(name).body
    return !words.isEmpty
      && LetterCase.begins(published.session.cited(action).body, with: words)
  }

  private func feeling(_ touchpoint: Touchpoint) -> Phrase? {
    let word = touchpoint.word.map { published.said($0).parts } ?? []
    guard let score = touchpoint.emotion else {
      if isUnknown("Emotion", touchpoint) { return Phrase(Wording.unknown) }
      return word.isEmpty ? nil : Phrase(word)
    }
    let rating = EmotionScale.label(for: score)
    let lived = Wording.lived(touchpoint).map { [Phrase.Part.aside($0)] } ?? []
    return Phrase([.text(word.isEmpty ? rating : rating + ",")] + word + lived)
  }

  /// What hurts, and in words how much and why.
  private func pain(_ stop: Journey.Stop) -> Phrase? {
    let said = told(stop, stop.touchpoint.pain, "Pain")
    guard
      let weight = FeelingWords.weight(
        of: stop.touchpoint, listsUnknowns: published.listsUnknowns)
    else { return said }
    return Phrase((said?.parts ?? []) + [.aside("(\(weight))")])
  }

  /// Opportunities of a stage, each once, under the numbers of its touchpoints.
  private func opportunities(in column: Journey.Column) -> [JourneyMap.Line] {
    if links.opportunities.isEmpty { return [] }
    var order: [Identifier] = []
    var numbers: [Identifier: [Int]] = [:]
    for stop in column.stops {
      for id in links.opportunities[stop.touchpoint.id] ?? [] {
        if numbers[id] == nil { order.append(id) }
        numbers[id, default: []].append(stop.number)
      }
    }
    return order.map { id in
      let title = published.title(of: Reference(.opportunity, id))
      let chosen: [Phrase.Part] = isTaken(id) ? [.aside("(\(Wording.taken))")] : []
      return JourneyMap.Line(numbers: numbers[id] ?? [], phrase: Phrase([.text(title)] + chosen))
    }
  }

  /// Whether it, or an idea that answers it, was taken on.
  private func isTaken(_ id: Identifier) -> Bool {
    published.session.opportunities[id]?.chosen == true
      || published.session.ideas.members.contains { $0.opportunity == id && $0.chosen == true }
  }

  /// The numbers by which anyone sees it: what they are now, and what they should be.
  private func kpis(in column: Journey.Column) -> [JourneyMap.Line] {
    func line(_ id: Identifier, _ numbers: [Int]) -> JourneyMap.Line {
      let title = published.title(of: Reference(.kpi, id))
      let way = published.session.kpis[id].flatMap {
        Wording.way(
          now: $0.baseline, target: $0.target, by: $0.due.map(published.words), in: $0)
      }
      return JourneyMap.Line(
        numbers: numbers, phrase: Phrase(way.map { "\(title): \($0)" } ?? title))
    }
    let ofStage = column.stage.flatMap { links.kpisOfStage[$0] } ?? []
    if links.kpisOfTouchpoint.isEmpty { return ofStage.map { line($0, []) } }
    return ofStage.map { line($0, []) }
      + column.stops.flatMap { stop in
        (links.kpisOfTouchpoint[stop.touchpoint.id] ?? []).map { line($0, [stop.number]) }
      }
  }
}

extension String {
  /// Nil where another text holds these words.
  fileprivate func unlessHeld(in text: String?) -> String? {
    text?.lowercased().firstRange(of: lowercased()) == nil ? self : nil
  }
}
