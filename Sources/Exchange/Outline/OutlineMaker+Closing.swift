import Workshop

extension OutlineMaker {
  mutating func addReview() {
    let fields = [
      "JourneyOwner", "KPIDate", "MapDate", "ShownBy", "ShownOn", "Needs", "CloseLoop",
      "Principle",
    ]
    add(Wording.next, [.facts(facts(fields, of: Reference(.review, "review")))])
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
}
