extension Check {
  /// Tells goals with no KPI or more than two, once there are KPIs.
  static let keepKPIsFew = Check(
    id: "keep-kpis-few", step: "kpis", asks: "Has each goal one or two KPIs?"
  ) { input in
    let session = input.session
    guard !session.kpis.isEmpty else { return [] }
    let counts = Dictionary(
      session.kpis.members.compactMap { $0.goal.map { ($0, 1) } }, uniquingKeysWith: +)
    return session.goals.members.compactMap { goal in
      let count = counts[goal.id] ?? 0
      guard !(1...2).contains(count) else { return nil }
      let reference = Reference(.goal, goal.id)
      return Draft(
        .advice, input.place(of: .kpi, within: [reference]),
        "\"\(session.title(of: reference))\" has \(count == 0 ? "no KPI" : "\(count) KPIs").",
        count == 0
          ? "Add one that shows whether you get there."
          : "Keep two: an early sign and a result.")
    }
  }
}
