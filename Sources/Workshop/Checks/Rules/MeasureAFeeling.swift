extension Check {
  /// Asks for a KPI that measures a feeling.
  static let measureAFeeling = Check(
    id: "measure-a-feeling", step: "kpis", asks: "Does a KPI measure a feeling?"
  ) { input in
    let kpis = input.session.kpis.members
    guard !kpis.isEmpty, input.speaksListedLanguage else { return [] }
    let hasFeeling = kpis.contains { kpi in
      PlainWords("\(kpi.name ?? "") \(kpi.unit ?? "")").first(in: moodWords) != nil
    }
    if hasFeeling { return [] }
    return [
      Draft(
        .advice, input.place(of: .kpi), "Does any KPI measure what customers feel?",
        "Add one: NPS, CSAT, CES or the emotion at a moment of truth.")
    ]
  }

  private static let moodWords: WordList = [
    "nps", "csat", "ces", "satisf*", "unsatisf*", "dissatisf*", "emotion*", "feel*", "promoter*",
    "recommend*", "effort", "happy", "happi*", "unhapp*", "smile*", "trust*", "confiden*", "stars",
    "rating*", "sentiment*", "delight*", "mood", "stress", "recommand*", "promoteur*", "insatisf*",
    "confian*", "ressenti*", "humeur", "avis", "heureu*", "enjoy*", "helpful*", "jugee", "jugees",
  ]
}
