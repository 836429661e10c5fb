import Exchange
import Workshop

/// What of a log's answer is kept on the map: a source, shares of stages, quotes of it, and readings.
struct EventFindings {
  private let report: EventReport
  private let log: String
  private let today: Day
  private let readings: [Identifier: Identifier]

  /// - Parameter readings: KPIs, each with the stage whose share is its value.
  init(
    _ report: EventReport, log: String, on today: Day, readings: [Identifier: Identifier]
  ) {
    self.report = report
    self.log = log
    self.today = today
    self.readings = readings
  }

  private var source: Identifier {
    let name = log.split(separator: "/").last.map(String.init) ?? log
    return Identifier("log-" + Identifier.slugText(of: name))
  }

  /// The edits that bring it in; what is there already is given its new values.
  func edits(in session: Session) -> [Edit] {
    var session = session
    var edits: [Edit] = []
    func put(_ edit: Edit) {
      if !edit.changesNothing, session.applyEach([edit]).isEmpty { edits.append(edit) }
    }
    put(
      session.changing(session.evidence[source] ?? Evidence(id: source)) {
        $0.title = "Log \(log.split(separator: "/").last ?? "")"
        ($0.type, $0.date, $0.sample) = (.analytics, today, report.customers)
      })
    for (step, row) in report.steps {
      guard let share = row.share, share.all >= EventReport.fewest else { continue }
      let stage = report.places.stages[step - 1]
      let percent = EventReport.percent(share.fraction)
      if let known = session.stages[stage] { put(session.changing(known) { $0.share = percent }) }
      let told = Identifier("\(source.text)-\(step)")
      put(
        session.changing(session.observations[told] ?? Observation(id: told)) {
          $0.text =
            "\(EventReport.share(row)) move on from \(report.stage(step)) to "
            + "\(report.stage(step + 1)) within \(report.days) days."
          ($0.evidence, $0.stage) = (source, stage)
        })
      for (kpi, wanted) in readings.sorted(by: { $0.key < $1.key }) where wanted == stage {
        let reading = Identifier("\(kpi.text)-\(today.text)")
        put(
          session.changing(session.measurements[reading] ?? Measurement(id: reading)) {
            ($0.kpi, $0.date, $0.sample) = (kpi, today, share.all)
            $0.value = Quantity(String(percent))
          })
      }
    }
    return edits
  }
}
