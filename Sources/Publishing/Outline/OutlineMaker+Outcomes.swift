import Workshop

extension OutlineMaker {
  mutating func addActions() {
    let fields = ["Title", "Owner", "Due", "Link", "FirstStep", "Status"]
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
    let fields = ["KPIDate", "MapDate", "CloseLoop", "RetroScores", "RetroNote"]
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
        .text(things.isEmpty ? question.label : "\(question.label): \(tail)"),
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
      "Result",
    ]
    add(
      "Votes", [table(of: .vote, votes), table(of: .ballot, ["Vote", "Round", "Dots"])])
    add("Further fields", [.list(furtherFields())])
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
