import Workshop

/// What comes after the day: who goes on with it, what the last round said, and what is missing.
struct ClosingSections {
  let map: PublishedMap

  var review: [OutlinePart] {
    let fields = [
      "JourneyOwner", "KPIDate", "MapDate", "ShownBy", "ShownOn", "Needs", "CloseLoop",
      "Principle", "AfterOwner", "AfterDay",
    ]
    let next = Outline.Block.facts(map.facts(fields, of: Reference(.review, "review")))
    return [OutlinePart(Wording.next, [next] + AgreementLines(map: map).blocks)]
  }

  /// What the last round after the day said, in one line, where page one does not say it.
  var rounds: [OutlinePart] {
    if map.sections.contains(.pageOne) { return [] }
    guard let round = map.session.followUps.lastEnded, let line = round.line else { return [] }
    let date = round.date.map(map.words) ?? ""
    return [
      OutlinePart(
        Wording.sinceLastTime, [.paragraph(Phrase([.strong("\(date):"), .text(line)]))])
    ]
  }

  /// The required questions without an answer, each with the things it is still asked about.
  var missing: [OutlinePart] {
    var order: [Int] = []
    var places: [Int: MissingPlaces] = [:]
    for ask in map.findMissing() {
      if places[ask.question] == nil { order.append(ask.question) }
      places[ask.question, default: MissingPlaces()].add(ask.context.last, of: map)
    }
    let lines = order.map { index in
      let question = map.walk.guide.questions[index]
      let things = places[index] ?? MissingPlaces()
      let named = things.named.joined(separator: ", ")
      let more = things.count - Wording.mostMissing
      let tail = more > 0 ? named + Wording.more(more) : named
      return Phrase(things.count == 0 ? question.text.label : "\(question.text.label): \(tail)")
    }
    let waiting = WaitingList(session: map.session, walk: map.walk, language: map.language)
    return [
      OutlinePart("Still missing", [.list(lines)]),
      OutlinePart("Still to come after the day", [.list(waiting.phrases)]),
    ]
  }
}

/// At which things a question is still to be answered.
private struct MissingPlaces {
  /// What people call the first of them; no more are told by name.
  var named: [String] = []
  var count = 0

  mutating func add(_ thing: Reference?, of map: PublishedMap) {
    guard let thing else { return }
    if count < Wording.mostMissing { named.append(map.title(of: thing)) }
    count += 1
  }
}
