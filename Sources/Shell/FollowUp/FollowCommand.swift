import Workshop

/// `/follow`: begins a round, or, in one, asks about something more.
struct FollowCommand {
  let room: DialogueContext

  func run(_ rest: String) -> DialogueResult {
    guard room.guide.isRound, let round = room.session.followUps.underWay else {
      guard rest.isEmpty else {
        return .said(.hint, "No round is under way. /follow begins one; then /follow \(rest).")
      }
      return .requested(.follow)
    }
    guard !rest.isEmpty else {
      return .said(
        .hint,
        "A round is under way. /follow NAME asks about one thing more, /follow rest about all there"
          + " is.")
    }
    let more = rest.lowercased() == "rest" ? all(but: round) : named(rest)
    guard !more.isEmpty else {
      return rest.lowercased() == "rest"
        ? .said(.hint, "Everything is asked about already.")
        : .said(
          .problem,
          "There is no action, KPI or guess called \(rest). /show actions, /show KPIs and"
            + " /show hypotheses list them.")
    }
    let edits = fields.compactMap { field, kind -> Edit? in
      let ids = more.filter { $0.kind == kind }.map(\.id.text)
      let reference = Reference(.followUp, round.id)
      let now = room.session.values(of: field, on: reference)
      let new = ids.filter { !now.contains($0) }
      return new.isEmpty ? nil : room.session.setting(field, of: reference, to: now + new)
    }
    guard !edits.isEmpty else { return .said(.hint, "It is asked about already.") }
    let titles = more.map { room.session.title(of: $0) }.joined(separator: "; ")
    return DialogueResult(told: [.init(.done, "Asked about as well: \(titles).")], edits: edits)
  }

  private var fields: [(String, EntityKind)] {
    [
      (FollowUp.field(.actions), .action), (FollowUp.field(.kpis), .kpi),
      (FollowUp.field(.hypotheses), .hypothesis),
    ]
  }

  private func named(_ text: String) -> [Reference] {
    guard case .thing(let thing) = ThingSelector.find(text, in: room.session),
      fields.contains(where: { $0.1 == thing.kind })
    else { return [] }
    return [thing]
  }

  /// What is still open and not asked about.
  private func all(but round: FollowUp) -> [Reference] {
    let session = room.session
    return session.actions.members.filter {
      $0.isOpen && !round.actions.contains($0.id)
    }.map { Reference(.action, $0.id) }
      + session.kpis.members.filter { !round.kpis.contains($0.id) }.map { Reference(.kpi, $0.id) }
      + session.hypotheses.members.filter {
        $0.isUnsettled && !round.hypotheses.contains($0.id)
      }.map { Reference(.hypothesis, $0.id) }
  }
}
