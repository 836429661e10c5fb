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
    func put(_ kind: EntityKind, _ id: Identifier, _ fields: [FieldValues]) {
      let table = EntityTable.of(kind)
      let reference = Reference(kind, id)
      let edit: Edit =
        table.index(of: id, in: session) == nil
        ? .add(kind, id, fields, place: nil)
        : .revise(
          kind, id,
          fields.map { session.change(of: $0.name, on: reference, to: $0.values) }
            .filter { $0.before != $0.after })
      if case .revise(_, _, let changes) = edit, changes.isEmpty { return }
      if session.applyEach([edit]).isEmpty { edits.append(edit) }
    }
    put(
      .evidence, source,
      [
        FieldValues("Title", ["Log \(log.split(separator: "/").last ?? "")"]),
        FieldValues("Type", ["analytics"]), FieldValues("Date", [today.text]),
        FieldValues("N", [String(report.customers)]),
      ])
    for (step, row) in report.steps {
      guard let share = row.share, share.all >= EventReport.fewest else { continue }
      let stage = report.places.stages[step - 1]
      let percent = EventReport.percent(share.fraction)
      put(.stage, stage, [FieldValues("Share", [String(percent)])])
      put(
        .observation, Identifier("\(source.text)-\(step)"),
        [
          FieldValues(
            "Text",
            [
              "\(EventReport.share(row)) move on from \(report.stage(step)) to "
                + "\(report.stage(step + 1)) within \(report.days) days."
            ]),
          FieldValues("Evidence", [source.text]), FieldValues("Stage", [stage.text]),
        ])
      for (kpi, wanted) in readings.sorted(by: { $0.key < $1.key }) where wanted == stage {
        put(
          .measurement, Identifier("\(kpi.text)-\(today.text)"),
          [
            FieldValues("KPI", [kpi.text]), FieldValues("Date", [today.text]),
            FieldValues("Value", [String(percent)]), FieldValues("N", [String(share.all)]),
          ])
      }
    }
    return edits
  }
}
