extension Check {
  /// Asks for a KPI that measures a feeling.
  static let measureAFeeling = Check(
    id: "measure-a-feeling", step: "kpis", asks: "Does a KPI measure a feeling?"
  ) { input in
    let kpis = input.session.kpis.members
    guard !kpis.isEmpty, input.knows(.moods) else { return [] }
    let hasFeeling = kpis.contains { kpi in
      input.first(.moods, in: "\(kpi.name ?? "") \(kpi.unit ?? "")") != nil
    }
    if hasFeeling { return [] }
    return [
      Draft(
        .advice, input.place(of: .kpi), "Does any KPI measure what customers feel?",
        "Add one: NPS, CSAT, CES or the emotion at a moment of truth.")
    ]
  }
}
