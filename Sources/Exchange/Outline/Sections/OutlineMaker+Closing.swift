import Workshop

extension OutlineMaker {
  mutating func addReview() {
    let fields = [
      "JourneyOwner", "KPIDate", "MapDate", "ShownBy", "ShownOn", "Needs", "CloseLoop",
      "Principle", "AfterOwner", "AfterDay",
    ]
    let next = Outline.Block.facts(facts(fields, of: Reference(.review, "review")))
    add(Wording.next, [next] + AgreementLines(maker: self).blocks)
  }

  /// What the last round after the day said, in one line, where page one does not say it.
  mutating func addRounds() {
    if sections.contains(.pageOne) { return }
    guard let round = session.followUps.lastEnded, let line = round.line else { return }
    add(
      Wording.sinceLastTime,
      [.paragraph(Phrase([.strong("\(round.date.map(words) ?? ""):"), .text(line)]))])
  }

  /// Every round after the day, for the record.
  mutating func addRoundDetails() {
    let told = [
      "Date", "Line", "Person", "Action", "KPI", "Hypothesis", "Told", "Changed", "Next", "State",
    ]
    let rounds = session.followUps.members.map { round in
      let reference = Reference(.followUp, round.id)
      return Outline.Card(
        title: Phrase([.strong(title(of: reference))]), facts: facts(told, of: reference))
    }
    add(Wording.rounds, [.cards(rounds)])
  }

  /// The required questions without an answer, each with the things it is still asked about.
  mutating func addMissing() {
    var order: [Int] = []
    var places: [Int: MissingPlaces] = [:]
    for ask in walk.missing(in: session) {
      if places[ask.question] == nil { order.append(ask.question) }
      places[ask.question, default: MissingPlaces()].add(ask.context.last, titled: title)
    }
    let lines = order.map { index in
      let question = walk.guide.questions[index]
      let things = places[index] ?? MissingPlaces()
      let named = things.named.joined(separator: ", ")
      let more = things.count - Wording.mostMissing
      let tail = more > 0 ? named + Wording.more(more) : named
      return Phrase([
        .text(things.count == 0 ? question.text.label : "\(question.text.label): \(tail)"),
        .aside("(\(question.name))"),
      ])
    }
    add("Still missing", [.list(lines)])
    let waiting = WaitingList(session: session, walk: walk, language: language)
    add("Still to come after the day", [.list(waiting.phrases)])
  }
}

/// At which things a question is still to be answered.
private struct MissingPlaces {
  /// What people call the first of them; no more are told by name.
  var named: [String] = []
  var count = 0

  mutating func add(_ thing: Reference?, titled title: (Reference) -> String) {
    guard let thing else { return }
    if count < Wording.mostMissing { named.append(title(thing)) }
    count += 1
  }
}
