/// Tells thresholds that the value has passed already, or that no share can reach.
enum SetOpenThresholds {
  static let check = Check(
    id: "set-open-thresholds", step: "assumptions", asks: "Can each threshold still be missed?"
  ) { input in
    let session = input.session
    return session.hypotheses.members.compactMap { hypothesis in
      guard let threshold = hypothesis.threshold,
        let kpi = hypothesis.kpi.flatMap({ session.kpis[$0] })
      else { return nil }
      let place = input.place(hypothesis, .threshold)
      if kpi.unit?.contains("%") == true, !(0...100 ~= threshold.value) {
        return Check.Draft(
          .warning, place, "\(threshold.text) is no share: it lies outside 0 to 100.",
          "Correct the threshold.")
      }
      let isPassed = kpi.baseline.map { now in
        kpi.direction == .down ? now.value <= threshold.value : now.value >= threshold.value
      }
      guard kpi.direction != nil, isPassed == true, let now = kpi.baseline else { return nil }
      return Check.Draft(
        .warning, place,
        "The value is \(now.text) today, so \(threshold.text) is reached whatever happens.",
        "Choose a value that is not there yet.")
    }
  }
}
