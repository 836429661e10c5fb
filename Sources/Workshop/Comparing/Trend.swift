/// Feelings, pains, reports, votes and numbers over a line of workshops, the oldest first.
package struct Trend: Sendable {
  /// What is followed.
  package enum Measure: String, Sendable, CaseIterable {
    case feeling, pains, reports, votes, onSources = "on-sources", kpi

    package var words: String {
      switch self {
      case .feeling: "feeling"
      case .pains: "pains"
      case .reports: "reports"
      case .votes: "votes"
      case .onSources: "lines on sources"
      case .kpi: "KPI"
      }
    }
  }

  /// One value on one map.
  package struct Value: Sendable, Equatable {
    package let value: Double
    /// The true values that fit, at 95 %; nil where nothing tells.
    package let interval: Interval?
    /// As people read it: `+1`, `1.8%`.
    package let words: String

    init(_ value: Double, _ words: String, interval: Interval? = nil) {
      self.value = value
      self.interval = interval
      self.words = words
    }
  }

  /// One thing over all maps; no value where a map does not say.
  package struct Row: Sendable, Equatable {
    package let title: String
    package let measure: Measure
    package let values: [Value?]
  }

  /// What each map is called: its day, else its name.
  package let labels: [String]
  package let title: String
  package let rows: [Row]

  /// - Parameters:
  ///   - line: the workshops, each begun from the one before it; at least one.
  ///   - step: a step of the last one, to be followed alone.
  package init?(over line: [Session], step: Identifier? = nil) {
    guard let last = line.last else { return nil }
    let stops = line.map { Stop(session: $0, pairs: ThingPairs($0, last)) }
    let days = line.map { $0.facts.date?.words }
    labels = zip(line, days).map { session, day in
      // Two maps of one day are told apart by their names.
      if let day, days.count(where: { $0 == day }) == 1 { return day }
      return MapComparison.name(of: session)
    }
    title = last.facts.name ?? "A map without a name"
    let rows =
      step.map { Self.rows(of: $0, last, stops) } ?? Self.rows(ofAll: last, stops)
    self.rows = rows.filter { $0.values.contains { $0 != nil } }
  }

  /// One map of the line, and what its things are called on the last one.
  private struct Stop {
    let session: Session
    let pairs: ThingPairs

    func step(_ id: Identifier) -> Touchpoint? {
      pairs.old(of: Reference(.touchpoint, id)).flatMap { session.touchpoints[$0] }
    }

    /// The dots of what answers a step; nil where nobody voted on this map.
    func votes(for step: Touchpoint?) -> Int? {
      let all = session.opportunities.members
      let ideas = session.ideas.members
      guard all.contains(where: { !$0.dots.isEmpty }) || ideas.contains(where: { !$0.dots.isEmpty })
      else { return nil }
      let own = all.filter { one in step.map { one.touchpoints.contains($0.id) } ?? true }
      let names = Set(own.map(\.id))
      let answers = ideas.filter { idea in
        step == nil || idea.opportunity.map(names.contains) ?? false
      }
      return own.reduce(0) { $0 + $1.votes } + answers.reduce(0) { $0 + $1.votes }
    }
  }

  // MARK: Rows

  private static func rows(ofAll last: Session, _ stops: [Stop]) -> [Row] {
    let steps = last.stages.members.flatMap { stage in
      last.touchpoints.members.filter { $0.stage == stage.id }
    }
    let whole = [
      row("All steps", .feeling, stops) { stop in
        feeling(Feeling(middleOf: stop.session.touchpoints.members.compactMap(\.emotion)))
      },
      row("All steps", .pains, stops) { stop in
        let all = stop.session.touchpoints.members
        // What nobody has looked at since the earlier map says nothing of this one.
        if all.isEmpty || all.contains(where: \.isUnseen) { return nil }
        return count(all.count { $0.pain != nil })
      },
      row("All steps", .reports, stops) { stop in
        reports(stop.session.touchpoints.members.compactMap(\.reports))
      },
      row("All steps", .votes, stops) { $0.votes(for: nil).map(count) },
      row("The whole map", .onSources, stops) { stop in
        stop.session.evidenceShare.percent.map { Value(Double($0), "\($0)%") }
      },
    ]
    let feelings = steps.map { step in
      row(last.title(of: Reference(.touchpoint, step.id)), .feeling, stops) {
        feeling($0.step(step.id)?.emotion)
      }
    }
    return whole + feelings + last.kpis.members.map { kpiRow($0, last, stops) }
  }

  private static func rows(of id: Identifier, _ last: Session, _ stops: [Stop]) -> [Row] {
    let title = last.title(of: Reference(.touchpoint, id))
    let own = [
      row(title, .feeling, stops) { feeling($0.step(id)?.emotion) },
      row(title, .pains, stops) { stop in
        stop.step(id).flatMap { $0.isUnseen ? nil : count($0.pain == nil ? 0 : 1) }
      },
      row(title, .reports, stops) { reports([$0.step(id)?.reports].compactMap { $0 }) },
      row(title, .votes, stops) { stop in
        stop.step(id).flatMap { stop.votes(for: $0) }.map(count)
      },
    ]
    let stage = last.touchpoints[id]?.stage
    let kpis = last.kpis.members.filter {
      $0.touchpoint == id || $0.touchpoint == nil && $0.stage != nil && $0.stage == stage
    }
    return own + kpis.map { kpiRow($0, last, stops) }
  }

  private static func row(
    _ title: String, _ measure: Measure, _ stops: [Stop], _ value: (Stop) -> Value?
  ) -> Row {
    Row(title: title, measure: measure, values: stops.map(value))
  }

  /// The latest reading on each map that was read as the same kind of number in the same unit.
  private static func kpiRow(_ kpi: KPI, _ last: Session, _ stops: [Stop]) -> Row {
    let now = ReadingHistory(of: kpi, in: last)
    return row(last.title(of: Reference(.kpi, kpi.id)), .kpi, stops) { stop in
      guard let own = stop.pairs.old(of: Reference(.kpi, kpi.id)).flatMap({ stop.session.kpis[$0] })
      else { return nil }
      let history = ReadingHistory(of: own, in: stop.session)
      guard let reading = history.latest?.reading, history.kind == now.kind,
        SpokenName(history.unit ?? "") == SpokenName(now.unit ?? "")
      else { return nil }
      let estimate = Estimate(reading, kind: history.kind)
      return Value(
        estimate.value, history.words(of: reading),
        interval: estimate.isCountOnly ? nil : estimate.interval)
    }
  }

  private static func feeling(_ feeling: Feeling?) -> Value? {
    feeling.map { Value($0.value, $0.signed) }
  }

  private static func count(_ count: Int) -> Value { Value(Double(count), String(count)) }

  private static func reports(_ counts: [Int]) -> Value? {
    counts.isEmpty ? nil : count(counts.reduce(0) { $0.addingReportingOverflow($1).partialValue })
  }
}

extension Trend.Row {
  package var sparkline: String { Sparkline.text(values.map { $0?.value }) }

  /// `-1, then 0, then +1`; a map that does not say is told as `nothing`.
  package var steps: String {
    values.map { $0?.words ?? "nothing" }.joined(separator: ", then ")
  }

  /// `Pays, feeling: -1 on 11 March 2027, +1 on 9 March 2028`, for those who hear it.
  package func sentence(labels: [String]) -> String {
    let told = zip(values, labels).compactMap { value, label in
      value.map { "\($0.words) on \(label)" }
    }
    return "\(name): \(told.joined(separator: ", "))"
  }

  /// `Pays, feeling`; a KPI is named by itself.
  package var name: String { measure == .kpi ? title : "\(title), \(measure.words)" }
}
