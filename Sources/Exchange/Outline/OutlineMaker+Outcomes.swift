import Workshop

extension OutlineMaker {
  mutating func addActions() {
    let fields = ["Title", "Owner", "Due", "Link", "FirstStep", "Status", "Agreed"]
    add("Actions", [table(of: .action, fields)])
  }

  mutating func addDecisions() {
    let fields = ["What", "Why", "By", "Dropped", "CustomerNeed", "Date"]
    add("Decisions", [table(of: .decision, fields)])
  }

  mutating func addParkingLot() {
    add("Parking lot", [table(of: .parked, ["Text", "Sort", "By", "During", "Outcome"])])
  }

  mutating func addReview() {
    let fields = [
      "JourneyOwner", "KPIDate", "MapDate", "Principle", "ShownBy", "ShownOn", "Needs", "NotNodded",
      "CloseLoop", "RetroScores", "RetroNote",
    ]
    add("Review", [.facts(facts(fields, of: Reference(.review, "review")))])
  }

  /// The required questions without an answer, each with the things it is still asked about.
  mutating func addMissing() {
    var order: [Int] = []
    var places: [Int: [String]] = [:]
    for ask in walk.missing(in: session) {
      if places[ask.question] == nil { order.append(ask.question) }
      places[ask.question, default: []] += ask.context.last.map { [title(of: $0)] } ?? []
    }
    let lines = order.map { index in
      let question = walk.guide.questions[index]
      let things = places[index] ?? []
      let named = things.prefix(Wording.mostNamed).joined(separator: ", ")
      let more = things.count - Wording.mostNamed
      let tail = more > 0 ? named + Wording.more(more) : named
      return Phrase([
        .text(things.isEmpty ? question.text.label : "\(question.text.label): \(tail)"),
        .aside("(\(question.name))"),
      ])
    }
    add("Still missing", [.list(lines)])
  }

  /// What only the team itself looks up again.
  mutating func addAppendix() {
    add("Hopes and fears", [.facts(hopesAndFears)])
    let votes = [
      "About", "Criterion", "Item", "DotsEach", "Cap", "Voters", "Round", "After", "State",
      "Result", "Chosen",
    ]
    add(
      "Votes", [table(of: .vote, votes), table(of: .ballot, ["Vote", "Round", "Dots"])])
    add("Planned and actual minutes", [minutes])
    add("Further fields", [.list(furtherFields())])
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
    let header = ["Step", "Planned", "Actual"].map { label(.timebox, $0) }
    return .table(
      Outline.Table(header: header + [label(.timebox, "Break")], rows: rows).compact)
  }

  /// Without the names: what was said in the first ten minutes stays between those who said it.
  private var hopesAndFears: [Outline.Fact] {
    let people = session.participants.members
    return [("Hope", people.compactMap(\.hope)), ("Fear", people.compactMap(\.fear))]
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
