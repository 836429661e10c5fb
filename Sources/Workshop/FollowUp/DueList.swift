/// Everything that a map wants of its team, the earliest first.
package struct DueList: Sendable, Equatable {
  package let title: String
  package let today: Day
  package let items: [Due]

  /// - Parameter walk: the way of the workshop's guide, which tells what was left open; without one that
  ///   is not listed.
  package init(of session: Session, today: Day, along walk: GuideWalk? = nil) {
    title = session.facts.name ?? "This workshop"
    self.today = today
    let found = Finder(session: session, walk: walk, today: today).all
    items = found.enumerated().sorted {
      let (left, right) = ($0.element.day?.number ?? Int.max, $1.element.day?.number ?? Int.max)
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }

  package var late: [Due] { items.filter(\.isLate) }

  /// What the next round asks about: what is late, due by now, or within a week, and what bears no
  /// day at all.
  package func toAsk(_ what: Due.What...) -> [Identifier] {
    items.filter { item in
      guard what.contains(item.what) else { return false }
      return item.day.map { $0.number - today.number <= 7 } ?? true
    }.map(\.thing.id)
  }
}

/// Looks through a session for what is due.
private struct Finder {
  let session: Session
  let walk: GuideWalk?
  let today: Day

  var all: [Due] {
    actions + readings + guesses + reviews + leftOpen
  }

  /// What waits until after the day, where somebody is to ask it by a day.
  private var leftOpen: [Due] {
    guard let walk, let day = session.review.afterDay else { return [] }
    let waiting = AfterTheDay(of: session, along: walk).entries.filter { $0.agreement.day == day }
    guard !waiting.isEmpty else { return [] }
    return [
      Due(
        .leftOpen, Reference(.review, "review"),
        title: "Ask what was left open: \(waiting.count.counted("question", "questions"))",
        owner: session.review.afterOwner, day: day, today: today)
    ]
  }

  private var actions: [Due] {
    // What is promised for a value stands with the value.
    let finding = Set(promises.map { $0.text })
    return session.actions.members.filter { $0.isOpen && !finding.contains($0.id.text) }.map {
      due(.action, .action, $0.id, owner: $0.owner, day: $0.due)
    }
  }

  /// What is promised for values that nobody knows.
  private var promises: [Identifier] {
    session.kpis.members.compactMap { kpi in
      ReadingHistory(of: kpi, in: session).latest == nil
        ? TodaysValue(of: kpi, in: session).promise?.id : nil
    }
  }

  private var readings: [Due] {
    session.kpis.members.compactMap { kpi in
      let history = ReadingHistory(of: kpi, in: session)
      guard history.latest != nil else {
        if let promise = TodaysValue(of: kpi, in: session).promise {
          return due(
            .todaysValue, .kpi, kpi.id, owner: promise.owner ?? kpi.owner, day: promise.due)
        }
        // Two weeks are what a team needs to find a number that exists.
        let day = session.review.kpiDate ?? session.facts.date?.adding(14)
        return due(.todaysValue, .kpi, kpi.id, owner: kpi.owner, day: day)
      }
      guard let next = history.next else { return nil }
      return due(.reading, .kpi, kpi.id, owner: kpi.owner, day: next)
    }
  }

  private var guesses: [Due] {
    session.hypotheses.members.filter(\.isUnsettled).map {
      due(.guess, .hypothesis, $0.id, owner: $0.owner, day: $0.due)
    }
  }

  private var reviews: [Due] {
    let review = session.review
    let last = session.followUps.lastEnded
    var found: [Due] = []
    func add(_ what: Due.What, _ title: String, _ owner: String?, _ day: Day?) {
      guard let day else { return }
      found.append(
        Due(
          what, Reference(.review, "review"), title: title, owner: owner, day: day, today: today))
    }
    if let next = last?.next {
      add(.look, "Look again", review.journeyOwner, next)
    }
    // A round that was held before that day leaves the promise standing.
    if let day = review.kpiDate, day != last?.next, !isHeld(since: day) {
      add(.look, "Look at the numbers", review.journeyOwner, day)
    }
    add(.mapAgain, "Map again", review.journeyOwner, review.mapDate)
    if let day = review.shownOn, last == nil {
      add(.showing, "Show the map to three customers", review.shownBy, day)
    }
    let asked = last?.date ?? session.facts.date
    add(.change, DueWording.changeQuestion, nil, asked?.adding(months: 1))
    return found
  }

  /// Whether the team has looked at the numbers on that day or since.
  private func isHeld(since day: Day) -> Bool {
    session.followUps.members.contains { ($0.date?.number ?? 0) >= day.number }
      || session.measurements.members.contains { ($0.date?.number ?? 0) >= day.number }
  }

  private func due(
    _ what: Due.What, _ kind: EntityKind, _ id: Identifier, owner: String?, day: Day?
  ) -> Due {
    let thing = Reference(kind, id)
    return Due(
      what, thing, title: session.title(of: thing), owner: owner.map { session.cited($0).body },
      day: day, today: today)
  }
}

extension Hypothesis {
  /// Whether it is still to be found out.
  package var isUnsettled: Bool {
    status == nil || status == .open || status == .heard || status == .counted
  }
}
