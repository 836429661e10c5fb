import Workshop

extension OutlineMaker {
  mutating func addMomentsOfTruth() {
    let moments = journeys.flatMap { journey in
      journey.columns.flatMap { column in
        column.stops.filter { $0.touchpoint.momentOfTruth == true || $0.touchpoint.reason != nil }
          .map { moment($0, of: journey, in: column) }
      }
    }
    add("Moments of truth", [.list(moments)])
  }

  private func moment(_ stop: Journey.Stop, of journey: Journey, in column: Journey.Column)
    -> Phrase
  {
    let whose =
      journeys.count > 1 ? journey.persona.map { title(of: Reference(.persona, $0)) } : nil
    let place = [whose, title(of: column)].compactMap { $0 }.joined(separator: ", ")
    let reason = stop.touchpoint.reason.map { said($0).parts } ?? [.aside(Wording.noReason)]
    return Phrase([.strong("\(stop.number). \(stop.title)"), .text("(\(place)):")] + reason)
  }

  /// The best score first; among equals the most votes, then what was chosen, then as they came.
  private var rankedOpportunities: [Opportunity] {
    session.opportunities.members.enumerated().sorted { left, right in
      let mine = (left.element.score ?? -1, left.element.votes, left.element.chosen == true ? 1 : 0)
      let theirs = (
        right.element.score ?? -1, right.element.votes, right.element.chosen == true ? 1 : 0
      )
      return mine == theirs ? left.offset < right.offset : mine > theirs
    }
    .map(\.element)
  }

  mutating func addOpportunities() {
    let ranked = rankedOpportunities
    let rows = ranked.enumerated().map { place, opportunity in
      [
        [Phrase(String(place + 1))],
        values(of: "HowMightWe", on: Reference(.opportunity, opportunity.id)),
        opportunity.score.map { [Phrase(Figure.text($0))] } ?? [],
        opportunity.dots.isEmpty ? [] : [Phrase(String(opportunity.votes))],
        opportunity.quadrant.map { [Phrase($0.rawValue)] } ?? [],
        values(of: "Chosen", on: Reference(.opportunity, opportunity.id)),
      ]
    }
    let isRanked = ranked.contains { $0.score != nil || $0.votes > 0 }
    let header = [
      isRanked ? "Rank" : "No.", label(.opportunity, "HowMightWe"), "Score", "Votes", "Quadrant",
      label(.opportunity, "Chosen"),
    ]
    let isScored = ranked.contains { $0.score != nil }
    let cards = ranked.enumerated().compactMap { card(of: $1, rank: $0 + 1) }
    add(
      "Opportunities",
      [.priorities(points(of: ranked)), .table(Outline.Table(header: header, rows: rows).compact)]
        + (isScored ? [.note(Wording.opportunityScore)] : []) + [.cards(cards)])
    add("Ideas", level: 3, [.cards(session.ideas.members.map(card))])
  }

  private func card(of idea: Idea) -> Outline.Card {
    let reference = Reference(.idea, idea.id)
    let fields = [
      "Opportunity", "CustomerNeed", "Goal", "Impact", "Effort", "EffortBy", "Confidence", "Dots",
      "Chosen", "Reason", "WorseOff", "Differs",
    ]
    return Outline.Card(
      title: Phrase([.strong(title(of: reference))]), facts: facts(fields, of: reference))
  }

  private func points(of ranked: [Opportunity]) -> [PriorityPoint] {
    ranked.enumerated().compactMap { place, opportunity in
      guard let impact = opportunity.impact, let effort = opportunity.effort else { return nil }
      return PriorityPoint(
        number: place + 1, title: title(of: Reference(.opportunity, opportunity.id)),
        impact: impact, effort: effort, quadrant: opportunity.quadrant?.rawValue ?? "",
        isChosen: opportunity.chosen == true)
    }
  }

  private func card(of opportunity: Opportunity, rank: Int) -> Outline.Card? {
    let reference = Reference(.opportunity, opportunity.id)
    let fields = [
      "Kind", "Touchpoint", "CustomerNeed", "Goal", "Impact", "Effort", "Confidence", "Dots",
      "Reason",
    ]
    let facts = facts(fields, of: reference)
    return facts.isEmpty
      ? nil
      : Outline.Card(title: Phrase([.strong("\(rank). \(title(of: reference))")]), facts: facts)
  }

  mutating func addKPIs() {
    var readings: [Identifier?: [Measurement]] = [:]
    for measurement in session.measurements.members {
      readings[measurement.kpi.flatMap { session.kpis[$0]?.id }, default: []].append(measurement)
    }
    let overview = kpiTable
    let cards = session.kpis.members.compactMap { kpi -> Outline.Card? in
      let reference = Reference(.kpi, kpi.id)
      let fields = [
        "Goal", "Stage", "Touchpoint", "BaselineDate", "N", "Source", "Cadence", "Qualitative",
      ]
      let known = facts(fields, of: reference)
      let later = (readings[kpi.id] ?? []).map { reading($0, of: kpi) }
      let facts = known + (later.isEmpty ? [] : [Outline.Fact("Measurements", later)])
      return facts.isEmpty
        ? nil : Outline.Card(title: Phrase([.strong(title(of: reference))]), facts: facts)
    }
    let stray = (readings[nil] ?? []).map { reading($0, of: nil) }
    let bars = session.kpis.members.compactMap { bar(of: $0, readings[$0.id] ?? []) }
    add("KPIs", [.progress(bars), overview, .cards(cards)])
    add("Measurements of no KPI", level: 3, [.list(stray)])
  }

  /// Nil while neither end is a number.
  private func bar(of kpi: KPI, _ readings: [Measurement]) -> KPIBar? {
    guard kpi.baseline != nil || kpi.target != nil else { return nil }
    // Readings without a date come first: anything dated is later.
    let latest = readings.filter { $0.value != nil }
      .max { ($0.date?.text ?? "") < ($1.date?.text ?? "") }
    return KPIBar(
      name: title(of: Reference(.kpi, kpi.id)), unit: kpi.unit.map { session.cited($0).body },
      baseline: kpi.baseline.map(KPIBar.Amount.init), target: kpi.target.map(KPIBar.Amount.init),
      due: kpi.due?.text, latest: latest?.value.map(KPIBar.Amount.init),
      latestDate: latest?.date?.text, progress: latest.flatMap { progress(of: $0, kpi) })
  }

  /// The numbers with their units; a unit that no number bears has a column of its own.
  private var kpiTable: Outline.Block {
    let fields = ["Name", "Unit", "Direction", "Baseline", "Target", "Due", "Owner"]
    let rows = session.kpis.members.map { kpi -> [[Phrase]] in
      let unit = kpi.unit.map { session.cited($0).body }
      return fields.map { field in
        let said = values(of: field, on: Reference(.kpi, kpi.id))
        switch field {
        case "Unit": return kpi.baseline == nil && kpi.target == nil ? said : []
        case "Baseline": return kpi.baseline.map { [number($0, unit)] } ?? said
        case "Target": return kpi.target.map { [number($0, unit)] } ?? said
        default: return said
        }
      }
    }.filter { row in row.contains { !$0.isEmpty } }
    return .table(Outline.Table(header: fields.map { label(.kpi, $0) }, rows: rows).compact)
  }

  private func number(_ number: Quantity, _ unit: String?) -> Phrase {
    guard let unit, !unit.isEmpty else { return Phrase(number.text) }
    return Phrase(number.text + (unit == "%" ? "" : " ") + unit)
  }

  private func reading(_ measurement: Measurement, of kpi: KPI?) -> Phrase {
    let unit = kpi?.unit.map { " " + session.cited($0).body } ?? ""
    let facts = [
      measurement.value.map { $0.text + unit }, measurement.sample.map { "n \($0)" },
      measurement.marginOfError.map { "margin of error \($0.text)" },
      progress(of: measurement, kpi).map { "\($0)% of the way to the target" },
      kpi == nil ? measurement.kpi?.text : nil,
    ].compactMap { $0 }
    let date = measurement.date?.text ?? "no date"
    let note = measurement.note.map { said($0).parts } ?? []
    let head = date + ": " + (facts.isEmpty ? "no value" : facts.joined(separator: ", "))
    return Phrase([.text(note.isEmpty ? head : head + ";")] + note)
  }

  private func progress(of measurement: Measurement, _ kpi: KPI?) -> Int? {
    guard let now = measurement.value, let baseline = kpi?.baseline, let target = kpi?.target else {
      return nil
    }
    return Figure.progress(baseline: baseline.value, now: now.value, target: target.value)
  }
}
