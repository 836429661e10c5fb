extension Check {
  /// Tells what each KPI lacks: baseline, target, date, owner, source, goal or place.
  static let completeEveryKPI = Check(
    id: "complete-every-kpi", step: "kpis",
    asks: "Has each KPI a value now, target, date, owner, source, goal and place?"
  ) { input in
    input.session.kpis.members.flatMap { kpi in
      let reference = Reference(.kpi, kpi.id)
      let title = input.session.title(of: reference)
      var remarks = kpiParts.compactMap { field, words -> Draft? in
        guard input.lacks(field, of: reference) else { return nil }
        return Draft(
          .warning, input.place(reference, field), "\"\(title)\" has no \(words).",
          field == KPI.field(.baseline)
            ? "Give it, or say \"unknown\" and plan to get it." : "Give it.")
      }
      let isPlaced = kpi.stage != nil || kpi.touchpoint != nil
      let placing = KPI.fields(named: .stage, .touchpoint).filter { input.asks(for: $0, of: .kpi) }
      if !isPlaced, kpi.marks.unknown.isDisjoint(with: placing), let field = placing.first {
        remarks.append(
          Draft(
            .warning, input.place(reference, field), "\"\(title)\" has no place on the journey.",
            "Name its stage or touchpoint."))
      }
      return remarks
    }
  }

  private static let kpiParts = [
    (KPI.field(.goal), "goal"), (KPI.field(.source), "source"), (KPI.field(.baseline), "value now"),
    (KPI.field(.target), "target"),
    (KPI.field(.due), "date"), (KPI.field(.owner), "owner"),
  ]
}
