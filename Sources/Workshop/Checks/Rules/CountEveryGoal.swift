/// Tells goals with a measure that no KPI counts.
enum CountEveryGoal {
  static let check = Check(
    id: "count-every-goal", step: "kpis", asks: "Does a KPI count each goal?"
  ) { input in
    let counted = Set(input.session.kpis.members.compactMap(\.goal))
    guard !input.session.kpis.isEmpty else { return [] }
    return input.session.goals.members.compactMap { goal in
      guard let measure = goal.measure.map({ input.session.cited($0).body }), measure != "unknown",
        !counted.contains(goal.id)
      else { return nil }
      let reference = Reference(.goal, goal.id)
      return Check.Draft(
        .warning, input.place(of: .kpi, within: [reference]),
        "No KPI counts \"\(input.session.title(of: reference))\", which is judged by \(measure).",
        "Add one, or say which KPI serves this goal.")
    }
  }
}
