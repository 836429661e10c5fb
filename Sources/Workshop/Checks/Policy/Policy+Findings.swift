extension Policy {
  /// What does not hold, in the order of the rules; one finding a rule.
  package func findings(in input: CheckInput) -> [Check.Finding] {
    rules.compactMap { rule in
      PolicyReader(input: input).shortfall(of: rule.demand).map { shortfall in
        Check.Finding(
          rule: rule.demand.name.rawValue, severity: .error, step: input.step(of: shortfall.place),
          place: shortfall.place, message: shortfall.message,
          advice: [shortfall.advice, rule.why].compactMap { $0 }.joined(separator: " "))
      }
    }
  }
}

/// Holds a map against one demand after another.
private struct PolicyReader {
  let input: CheckInput
  private var session: Session { input.session }

  init(input: CheckInput) {
    self.input = input
  }

  /// In what a map falls short of a demand.
  struct Shortfall {
    let place: Check.Place
    let message: String
    let advice: String
  }

  func shortfall(of demand: Policy.Demand) -> Shortfall? {
    switch demand {
    case .restOnSources(let least): sources(least)
    case .choiceAtMakeOrBreak: choices
    case .kpiOwners: owners
    case .settledGuesses(let span): guesses(span)
    case .freshSources(let span): ages(span)
    case .nothingLate(let span): late(span)
    case .methodChecks: checks
    }
  }

  private func sources(_ least: Int) -> Shortfall? {
    let share = session.evidenceShare
    // Exact, so that 39.6% do not pass for 40.
    guard share.lines > 0, 100 * share.evidence < least * share.lines else { return nil }
    let wanted = (least * share.lines + 99) / 100 - share.evidence
    return Shortfall(
      place: input.place(Reference(.facts, "session")),
      message: "\(share.evidence) of \(share.lines) lines rest on sources; \(least)% are wanted.",
      advice: "\(wanted) more \(wanted == 1 ? "has" : "have") to cite one.")
  }

  private var choices: Shortfall? {
    let answered = Set(
      session.opportunities.members.filter { opportunity in
        opportunity.chosen == true
          || session.ideas.members.contains {
            $0.opportunity == opportunity.id && $0.chosen == true
          }
      }.flatMap(\.touchpoints))
    let bare = session.touchpoints.members.filter {
      $0.momentOfTruth == true && !answered.contains($0.id)
    }
    return told(bare.map { Reference(.touchpoint, $0.id) }) { names, isOne in
      (
        "No idea was taken on for \(isOne ? "a make-or-break point" : "make-or-break points"): \(names).",
        "Choose one, or say that it does not make or break the whole."
      )
    }
  }

  private var owners: Shortfall? {
    let bare = session.kpis.members.filter { $0.owner == nil }.map { Reference(.kpi, $0.id) }
    return told(bare, at: KPI.field(.owner)) { names, isOne in
      ("Nobody owns \(isOne ? "a KPI" : "KPIs"): \(names).", "/edit ID.owner names who does.")
    }
  }

  private func guesses(_ span: Policy.Span?) -> Shortfall? {
    let leaning = Set(Leaning.all(in: session).map(\.guess))
    let isOver =
      span.map { span in
        span.day(from: input.workshopDay).map { $0 < input.today } ?? false
      } ?? true
    let open = session.hypotheses.members.filter { guess in
      isOver && guess.isUnsettled || leaning.contains(guess.id)
    }
    return told(open.map { Reference(.hypothesis, $0.id) }, at: Hypothesis.field(.status)) {
      names, isOne in
      let when = span.map { " \($0.words) after the day" } ?? ""
      return (
        "\(isOne ? "A guess is" : "Guesses are") not settled\(when): \(names).",
        "waymark follow asks for them; of a refuted one say what holds instead."
      )
    }
  }

  private func ages(_ span: Policy.Span) -> Shortfall? {
    let cited = Set(session.mapLines.flatMap(\.text.sources))
    let oldest = span.day(from: input.today, isAhead: false)
    let old = session.evidence.members.filter { source in
      guard cited.contains(source.id) else { return false }
      guard let date = source.date else { return true }
      return oldest.map { date < $0 } ?? false
    }
    return told(old.map { Reference(.evidence, $0.id) }, at: Evidence.field(.date)) {
      names, isOne in
      (
        "\(isOne ? "A source is" : "Sources are") older than \(span.words), or without a day: \(names).",
        "Ask again, or cite what is newer."
      )
    }
  }

  private func late(_ span: Policy.Span?) -> Shortfall? {
    let late = DueList(of: session, today: input.today).late.filter { due in
      guard let span, let day = due.day else { return true }
      return span.day(from: day).map { $0 < input.today } ?? false
    }
    guard let first = late.first else { return nil }
    return Shortfall(
      place: input.place(first.thing),
      message: "\(Self.listed(late.map { "\($0.deed)" })) \(late.count == 1 ? "is" : "are") late.",
      advice: "waymark due lists what is late; waymark follow asks for it.")
  }

  private var checks: Shortfall? {
    let errors = Check.findings(in: input).filter { $0.severity == .error }
    guard let first = errors.first else { return nil }
    let count = errors.count.counted("error", "errors")
    return Shortfall(
      place: first.place, message: "The checks find \(count), the first: \(first.message)",
      advice: "waymark check lists them.")
  }

  /// One finding over several things; nil where there are none.
  private func told(
    _ things: [Reference], at field: String? = nil,
    _ words: (_ names: String, _ isOne: Bool) -> (message: String, advice: String)
  ) -> Shortfall? {
    guard let first = things.first else { return nil }
    let (message, advice) = words(
      Self.listed(things.map { session.title(of: $0) }), things.count == 1)
    return Shortfall(place: input.place(first, field), message: message, advice: advice)
  }

  /// `A; B; C, and 2 more`.
  private static func listed(_ names: [String]) -> String {
    let more = names.count - 3
    return names.prefix(3).joined(separator: "; ") + (more > 0 ? ", and \(more) more" : "")
  }
}
