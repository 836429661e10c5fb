/// Tells what was promised by a day that has passed, as `waymark due` lists it.
enum MeetEveryDate {
  static let check = Check(
    id: "meet-every-date", step: "close", asks: "Was everything done by its day?"
  ) { input in
    let late = DueList(of: input.session, today: input.today).late.filter {
      // A day before the workshop was never right, which is told where it was set.
      ($0.day ?? input.today) >= input.workshopDay
    }
    return late.compactMap { drafted($0, input) } + missedTargets(input)
  }

  private static func drafted(_ due: Due, _ input: CheckInput) -> Check.Draft? {
    guard let day = due.day?.words else { return nil }
    let title = "\"\(due.title)\""
    func draft(_ field: String, _ message: String, _ advice: String) -> Check.Draft {
      Check.Draft(.warning, input.place(due.thing, field), message, advice)
    }
    switch due.what {
    case .action:
      return draft(
        Action.field(.due), "\(title) was to be done by \(day).",
        "Call it done, drop it, or name another day.")
    case .reading:
      return draft(
        KPI.field(.cadence), "\(title) was to be read again by \(day).",
        "waymark follow asks for the value.")
    case .todaysValue:
      return draft(
        KPI.field(.baseline), "The value now of \(title) was to be known by \(day).",
        "waymark follow asks for the value.")
    case .guess:
      return draft(
        Hypothesis.field(.due), "\(title) was to be tested by \(day).",
        "Say what was found, or name another day.")
    case .showing:
      return draft(
        Review.field(.shownOn), "The map was to be shown to customers by \(day).",
        "Say what they told, or name another day.")
    // The rules about looking again and about what waits tell these.
    case .look, .mapAgain, .leftOpen, .change: return nil
    }
  }

  /// Targets whose day has passed, and nobody has looked since whether they were met.
  private static func missedTargets(_ input: CheckInput) -> [Check.Draft] {
    input.session.kpis.members.compactMap { kpi in
      guard kpi.target != nil, let due = kpi.due?.end, due < input.today, due >= input.workshopDay
      else { return nil }
      let history = ReadingHistory(of: kpi, in: input.session)
      if let latest = history.latest, latest.day >= due { return nil }
      let title = input.session.title(of: Reference(.kpi, kpi.id))
      return Check.Draft(
        .warning, input.place(kpi, .due),
        "The target of \"\(title)\" was to be met by \(due.words), and nobody has read it since.",
        "Read it, or name another day.")
    }
  }
}
