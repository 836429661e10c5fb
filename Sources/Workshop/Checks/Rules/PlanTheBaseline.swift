extension Check {
  /// Tells KPIs whose value now is unknown and that no dated action will find out.
  static let planTheBaseline = Check(
    id: "plan-the-baseline", step: "kpis",
    asks: "Is there a dated plan to get each value now that nobody knows?"
  ) { input in
    input.session.kpis.members.compactMap { kpi in
      let value = TodaysValue(of: kpi, in: input.session)
      guard value.isUnknown, value.plan == nil else { return nil }
      let reference = Reference(.kpi, kpi.id)
      return Draft(
        .warning, input.place(reference, KPI.field(.baseline)),
        "Nobody has been asked to find today's value of \"\(input.session.title(of: reference))\".",
        "Who, by when? Add an action that serves this KPI.")
    }
  }
}
