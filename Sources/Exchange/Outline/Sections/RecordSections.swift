import Workshop

/// How the map came about: what only those who led the day, or go on with it, look up again.
struct RecordSections {
  let map: PublishedMap

  /// Every round after the day, for the record.
  var roundDetails: [OutlinePart] {
    let told = [
      "Date", "Line", "Person", "Action", "KPI", "Hypothesis", "Told", "Changed", "Next", "State",
    ]
    let rounds = map.session.followUps.members.map { round in
      let reference = Reference(.followUp, round.id)
      return Outline.Card(
        title: Phrase([.strong(map.title(of: reference))]), facts: map.facts(told, of: reference))
    }
    return [OutlinePart(Wording.rounds, [.cards(rounds)])]
  }

  var workshop: [OutlinePart] {
    let fields = [
      "Date", "Mode", "Length", "Language", "State", "Decider", "Facilitator", "Scribe",
      "Timekeeper", "GroundRule", "Guide", "StageSet", "Version", "ParentVersion",
      "Parent",
    ]
    let participants = map.table(of: .participant, ["Name", "Role", "Perspective", "LivesIt"])
    // Every workshop is open unless somebody closed its files, also long after its day.
    let isOpen = map.session.facts.state == .open
    let told = isOpen ? fields.filter { $0 != "State" } : fields
    let facts = map.facts(told, of: Reference(.facts, "session"))
    return [OutlinePart("Workshop", [.facts(facts), participants])]
  }

  var drafts: [OutlinePart] {
    var measures: [Outline.Fact] = []
    if let statement = map.session.vision.statement {
      let words = SentenceLength.text(of: map.session.cited(statement).body)
      measures.append(Outline.Fact("Length of the vision", [Phrase(words)]))
    }
    let rest = map.facts(["Draft", "Clarity"], of: Reference(.vision, "vision"))
    let quoted = map.session.personas.members.filter { $0.mayQuote != nil }.map(\.id)
    return [
      OutlinePart("Drafts of the vision", [.facts(rest.isEmpty ? [] : measures + rest)]),
      OutlinePart("Quotes", [map.table(of: .persona, ["Name", "MayQuote"], quoted)]),
    ]
  }

  /// What each person gave, and who and what stands behind touchpoints that the map does not open up.
  var ratings: [OutlinePart] {
    let fields = ["Evidence", "Scores", "LivedScores", "Talk"] + Wording.blueprint
    let whose = map.journeys.count > 1
    let rows = map.journeys.flatMap { journey in
      journey.stops.map { stop -> [[Phrase]] in
        let reference = Reference(.touchpoint, stop.touchpoint.id)
        let isOpened = stop.touchpoint.isDecisive
        let told = fields.map { field -> [Phrase] in
          if field == "Scores" { return signed(stop.touchpoint.scores) }
          if field == "LivedScores" { return signed(stop.touchpoint.livedScores) }
          return isOpened && Wording.blueprint.contains(field)
            ? [] : map.values(of: field, on: reference)
        }
        let name = whose ? "\(map.persona(of: journey)), \(stop.number)" : "\(stop.number)"
        return [[Phrase("\(name). \(stop.title)")]] + told
      }
    }
    .filter { row in row.dropFirst().contains { !$0.isEmpty } }
    let header = ["Touchpoint"] + fields.map { map.label(.touchpoint, $0) }
    return [
      OutlinePart(
        "Touchpoints, as they were rated",
        [.table(Outline.Table(header: header, rows: rows).compact)])
    ]
  }

  private func signed(_ scores: [Int]) -> [Phrase] {
    guard !scores.isEmpty else { return [] }
    return [Phrase(scores.map(EmotionScale.signed).joined(separator: " "))]
  }

  var observations: [OutlinePart] {
    let fields = ["Text", "Evidence", "Stage", "Touchpoint"]
    let rows = map.session.evidence.members.map { source -> [[Phrase]] in
      let stages = map.sources.stages(of: source.id).map {
        Phrase(map.title(of: Reference(.stage, $0)))
      }
      return [[Phrase(map.title(of: Reference(.evidence, source.id)))], stages]
    }
    .filter { !$0[1].isEmpty }
    return [
      OutlinePart("What we saw and heard", [map.table(of: .observation, fields)]),
      OutlinePart(
        "What the sources speak about",
        [.table(Outline.Table(header: ["Source", "Stages"], rows: rows))]),
    ]
  }

  /// Those that pass over advice stand apart.
  var decisions: [OutlinePart] {
    let fields = ["What", "Why", "By", "Dropped", "CustomerNeed", "Date"]
    // A question has a full stop in its name, a rule has none.
    let isAgainst: (Decision) -> Bool = { decision in
      decision.about?.split(separator: " ").first.map { !$0.contains(".") } == true
    }
    let all = map.session.decisions.members
    return [
      OutlinePart(
        "Decisions", [map.table(of: .decision, fields, all.filter { !isAgainst($0) }.map(\.id))]),
      OutlinePart(
        "Decisions passed against advice",
        [map.table(of: .decision, fields, all.filter(isAgainst).map(\.id))]),
    ]
  }

  var parkingLot: [OutlinePart] {
    [
      OutlinePart("Parked", [map.table(of: .parked, ["Text", "Sort", "By", "During", "Outcome"])])
    ]
  }

  var appendix: [OutlinePart] {
    let retro = ["RetroScores", "RetroNote", "NotNodded"]
    let agreed = map.session.actions.members.filter { $0.agreed != nil }.map(\.id)
    let votes = [
      "About", "Criterion", "Item", "DotsEach", "Cap", "Voters", "Round", "After", "State",
      "Result", "Chosen",
    ]
    return [
      OutlinePart(
        "How the day went", [.facts(map.facts(retro, of: Reference(.review, "review")))]),
      OutlinePart(
        map.session.fears.isEmpty ? "Hopes" : "Hopes and fears", [.facts(hopesAndFears)]),
      OutlinePart("Read back", [map.table(of: .action, ["Title", "Agreed"], agreed)]),
      OutlinePart(
        "Votes",
        [map.table(of: .vote, votes), map.table(of: .ballot, ["Vote", "Round", "Dots"])]),
      OutlinePart("Opportunities, as they were weighed", [.table(weighed)]),
      OutlinePart("Readings", [map.table(of: .measurement, KPIWords.recorded)]),
      OutlinePart("Planned and actual minutes", [minutes]),
      OutlinePart("Further fields", [.list(furtherFields())]),
    ]
  }

  /// Of what kind each is, and how many gave their dots to it.
  private var weighed: Outline.Table {
    let given =
      map.session.opportunities.members.filter { !$0.dots.isEmpty || $0.kind != nil }
      .map { Reference(.opportunity, $0.id) }
      + map.session.ideas.members.filter { !$0.dots.isEmpty }.map { Reference(.idea, $0.id) }
    let rows = given.map { thing -> [[Phrase]] in
      let kind = thing.kind == .opportunity ? map.values(of: "Kind", on: thing) : []
      return [[Phrase(map.title(of: thing))], kind, map.values(of: "Dots", on: thing)]
    }
    return Outline.Table(header: ["What", "Kind", "Dots"], rows: rows).compact
  }

  /// Each step that was begun, in the order of the guide.
  private var minutes: Outline.Block {
    let order = map.walk.guide.steps.map(\.name)
    let boxes = map.session.timeboxes.members.enumerated().sorted { left, right in
      let places = [left, right].map { box in
        box.element.step.flatMap { order.firstIndex(of: $0) } ?? order.count
      }
      return places[0] == places[1] ? left.offset < right.offset : places[0] < places[1]
    }.map(\.element)
    let rows = boxes.map { box -> [[Phrase]] in
      let title = box.step.flatMap { map.walk.guide.step(named: $0)?.title } ?? box.step
      return [
        title.map { [Phrase($0)] } ?? [], box.planned.map { [Phrase(String($0))] } ?? [],
        box.actual.map { [Phrase(String(Timebox.minutes($0)))] } ?? [],
        box.pause.map { [Phrase(String(Timebox.minutes($0)))] } ?? [],
      ]
    }
    let header = ["Step", "Planned", "Actual", "Break"].map { map.label(.timebox, $0) }
    return .table(Outline.Table(header: header, rows: rows).compact)
  }

  /// Without the names: what was said in the first ten minutes stays between those who said it.
  private var hopesAndFears: [Outline.Fact] {
    let people = map.session.participants.members
    return [
      ("Hope", people.compactMap(\.hope)), ("Fear", map.session.fears.members.compactMap(\.text)),
    ]
    .filter { !$0.1.isEmpty }
    .map { Outline.Fact(map.label(.participant, $0.0), $0.1.map { map.said($0) }) }
  }

  /// Fields that other hands or programs wrote into the files.
  private func furtherFields() -> [Phrase] {
    EntityTable.all.flatMap { table in
      table.ids(in: map.session).flatMap { id in
        table.marks(of: id, in: map.session).other.map { field in
          Phrase([
            .strong("\(map.title(of: Reference(table.kind, id))), \(field.name):"),
            .text(field.values.joined(separator: "\n")),
          ])
        }
      }
    }
  }
}
