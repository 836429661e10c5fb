extension Check {
  /// Tells targets that do not lie from the baseline in the direction said to be better.
  static let aimTheRightWay = Check(
    id: "aim-the-right-way", step: "kpis",
    asks: "Does each target differ from the value now in the better direction?"
  ) { input in
    input.session.kpis.members.compactMap { kpi in
      guard let baseline = kpi.baseline, let target = kpi.target else { return nil }
      let reference = Reference(.kpi, kpi.id)
      let title = input.session.title(of: reference)
      let message: String
      switch kpi.direction {
      case _ where target.value == baseline.value:
        message = "The target of \"\(title)\" is its value now, \(baseline.text)."
      case .up where target < baseline:
        message = "\"\(title)\" should go up, but falls from \(baseline.text) to \(target.text)."
      case .down where target > baseline:
        message = "\"\(title)\" should go down, but rises from \(baseline.text) to \(target.text)."
      default: return nil
      }
      return Draft(
        .warning, input.place(reference, KPI.field(.target)), message,
        "Correct the target, the value now or the direction.")
    }
  }
}
