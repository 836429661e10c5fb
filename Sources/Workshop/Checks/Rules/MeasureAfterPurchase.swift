extension Check {
  /// Tells KPIs of which none looks beyond the purchase.
  ///
  /// It waits until some stage is said to lie after the purchase and every KPI has its place.
  static let measureAfterPurchase = Check(
    id: "measure-after-purchase", step: "kpis", asks: "Does a KPI look beyond the end?"
  ) { input in
    let session = input.session
    let later = Set(session.stages.members.lazy.filter { $0.phase == .after }.map(\.id))
    let kpis = session.kpis.members
    guard !kpis.isEmpty, !later.isEmpty else { return [] }
    let stages = kpis.map { kpi in
      kpi.stage ?? kpi.touchpoint.flatMap { session.touchpoints[$0]?.stage }
    }
    let isKnown = stages.allSatisfy { $0.flatMap { session.stages[$0] } != nil }
    if !isKnown || stages.contains(where: { $0.map(later.contains) == true }) { return [] }
    return [
      Draft(
        .warning, input.place(of: .kpi), "No KPI looks at the time after they got it.",
        "Add one: customers kept, repeat orders, support asked for.")
    ]
  }
}
