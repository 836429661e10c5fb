import Workshop

/// How the map came about: what only those who led the day, or go on with it, look up again.
extension OutlineMaker {
  mutating func addWorkshop() {
    let fields = [
      "Date", "Mode", "Length", "Language", "State", "Decider", "Facilitator", "Scribe",
      "Timekeeper", "GroundRule", "Guide", "StageSet", "Version", "ParentVersion",
      "Parent",
    ]
    let participants = table(of: .participant, ["Name", "Role", "Perspective", "LivesIt"])
    add("Workshop", [.facts(facts(fields, of: Reference(.facts, "session"))), participants])
  }

  mutating func addDrafts() {
    var measures: [Outline.Fact] = []
    if let statement = session.vision.statement {
      let words = SentenceLength.text(of: session.cited(statement).body)
      measures.append(Outline.Fact("Length of the vision", [Phrase(words)]))
    }
    let rest = facts(["Draft", "Clarity"], of: Reference(.vision, "vision"))
    add("Drafts of the vision", [.facts(rest.isEmpty ? [] : measures + rest)])
    let quoted = session.personas.members.filter { $0.mayQuote != nil }.map(\.id)
    add("Quotes", [table(of: .persona, ["Name", "MayQuote"], quoted)])
  }

  /// What each person gave, and who and what stands behind touchpoints that the map does not open up.
  mutating func addRatings() {
    let fields = ["Evidence", "Scores", "LivedScores", "Talk"] + Wording.blueprint
    let whose = journeys.count > 1
    let rows = journeys.flatMap { journey in
      journey.stops.map { stop -> [[Phrase]] in
        let reference = Reference(.touchpoint, stop.touchpoint.id)
        let isOpened = stop.touchpoint.momentOfTruth == true || stop.touchpoint.reason != nil
        let told = fields.map { field -> [Phrase] in
          if field == "Scores" { return signed(stop.touchpoint.scores) }
          if field == "LivedScores" { return signed(stop.touchpoint.livedScores) }
          return isOpened && Wording.blueprint.contains(field)
            ? [] : values(of: field, on: reference)
        }
        let name = whose ? "\(persona(of: journey)), \(stop.number)" : "\(stop.number)"
        return [[Phrase("\(name). \(stop.title)")]] + told
      }
    }
    .filter { row in row.dropFirst().contains { !$0.isEmpty } }
    let header = ["Touchpoint"] + fields.map { label(.touchpoint, $0) }
    add(
      "Touchpoints, as they were rated", [.table(Outline.Table(header: header, rows: rows).compact)]
    )
  }

  private func signed(_ scores: [Int]) -> [Phrase] {
    guard !scores.isEmpty else { return [] }
    return [Phrase(scores.map(EmotionScale.signed).joined(separator: " "))]
  }

  mutating func addObservations() {
    let fields = ["Text", "Evidence", "Stage", "Touchpoint"]
    add("What we saw and heard", [table(of: .observation, fields)])
    let rows = session.evidence.members.map { source -> [[Phrase]] in
      let stages = sources.stages(of: source.id).map { Phrase(title(of: Reference(.stage, $0))) }
      return [[Phrase(title(of: Reference(.evidence, source.id)))], stages]
    }
    .filter { !$0[1].isEmpty }
    add(
      "What the sources speak about",
      [.table(Outline.Table(header: ["Source", "Stages"], rows: rows))])
  }

  /// Those that pass over advice stand apart.
  mutating func addDecisions() {
    let fields = ["What", "Why", "By", "Dropped", "CustomerNeed", "Date"]
    // A question has a full stop in its name, a rule has none.
    let isAgainst: (Decision) -> Bool = { decision in
      decision.about?.split(separator: " ").first.map { !$0.contains(".") } == true
    }
    let all = session.decisions.members
    add("Decisions", [table(of: .decision, fields, all.filter { !isAgainst($0) }.map(\.id))])
    add(
      "Decisions passed against advice",
      [table(of: .decision, fields, all.filter(isAgainst).map(\.id))])
  }

  mutating func addParkingLot() {
    add("Parked", [table(of: .parked, ["Text", "Sort", "By", "During", "Outcome"])])
  }

  mutating func addAppendix() {
    let retro = ["RetroScores", "RetroNote", "NotNodded"]
    add("How the day went", [.facts(facts(retro, of: Reference(.review, "review")))])
    add("Hopes and fears", [.facts(hopesAndFears)])
    let agreed = session.actions.members.filter { $0.agreed != nil }.map(\.id)
    add("Read back", [table(of: .action, ["Title", "Agreed"], agreed)])
    let votes = [
      "About", "Criterion", "Item", "DotsEach", "Cap", "Voters", "Round", "After", "State",
      "Result", "Chosen",
    ]
    add("Votes", [table(of: .vote, votes), table(of: .ballot, ["Vote", "Round", "Dots"])])
    add("Opportunities, as they were weighed", [.table(weighed)])
    add("Readings", [table(of: .measurement, KPIWords.recorded)])
    add("Planned and actual minutes", [minutes])
    add("Further fields", [.list(furtherFields())])
  }

  /// Of what kind each is, and how many gave their dots to it.
  private var weighed: Outline.Table {
    let given =
      session.opportunities.members.filter { !$0.dots.isEmpty || $0.kind != nil }
      .map { Reference(.opportunity, $0.id) }
      + session.ideas.members.filter { !$0.dots.isEmpty }.map { Reference(.idea, $0.id) }
    let rows = given.map { thing -> [[Phrase]] in
      let kind = thing.kind == .opportunity ? values(of: "Kind", on: thing) : []
      return [[Phrase(title(of: thing))], kind, values(of: "Dots", on: thing)]
    }
    return Outline.Table(header: ["What", "Kind", "Dots"], rows: rows).compact
  }

  /// Each step that was begun, in the order of the guide.
  private var minutes: Outline.Block {
    let order = walk.guide.steps.map(\.name)
    let boxes = session.timeboxes.members.enumerated().sorted { left, right in
      let places = [left, right].map { box in
        box.element.step.flatMap { order.firstIndex(of: $0) } ?? order.count
      }
      return places[0] == places[1] ? left.offset < right.offset : places[0] < places[1]
    }.map(\.element)
    let rows = boxes.map { box -> [[Phrase]] in
      let title = box.step.flatMap { walk.guide.step(named: $0)?.title } ?? box.step
      return [
        title.map { [Phrase($0)] } ?? [], box.planned.map { [Phrase(String($0))] } ?? [],
        box.actual.map { [Phrase(String(Timebox.minutes($0)))] } ?? [],
        box.pause.map { [Phrase(String(Timebox.minutes($0)))] } ?? [],
      ]
    }
    let header = ["Step", "Planned", "Actual", "Break"].map { label(.timebox, $0) }
    return .table(Outline.Table(header: header, rows: rows).compact)
  }

  /// Without the names: what was said in the first ten minutes stays between those who said it.
  private var hopesAndFears: [Outline.Fact] {
    let people = session.participants.members
    return [
      ("Hope", people.compactMap(\.hope)), ("Fear", session.fears.members.compactMap(\.text)),
    ]
    .filter { !$0.1.isEmpty }
    .map { Outline.Fact(label(.participant, $0.0), $0.1.map { said($0) }) }
  }

  /// Fields that other hands or programs wrote into the files.
  private func furtherFields() -> [Phrase] {
    EntityTable.all.flatMap { table in
      table.ids(in: session).flatMap { id in
        table.marks(of: id, in: session).other.map { field in
          Phrase([
            .strong("\(title(of: Reference(table.kind, id))), \(field.name):"),
            .text(field.values.joined(separator: "\n")),
          ])
        }
      }
    }
  }
}
