/// Asks on how many answers a change of a KPI rests.
enum SayHowSureAChangeIs {
  static let check = Check(
    id: "say-how-sure-a-change-is", step: "kpis", asks: "Is it known how sure a change is?"
  ) { input in
    let session = input.session
    return session.measurements.members.compactMap { measurement in
      guard let kpi = measurement.kpi.flatMap({ session.kpis[$0] }), let value = measurement.value,
        let before = kpi.baseline, before.value != value.value, measurement.sample == nil,
        measurement.marginOfError == nil
      else { return nil }
      let reference = Reference(.kpi, kpi.id)
      return Check.Draft(
        .advice, input.place(measurement, .sample),
        "\"\(session.title(of: reference))\" went from \(before.text) to \(value.text), and nobody says "
          + "on how many it rests.",
        "Say n, so that chance can be told from change.")
    }
  }
}
