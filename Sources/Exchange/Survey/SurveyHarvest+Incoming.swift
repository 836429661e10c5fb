import Workshop

extension SurveyHarvest {
  /// The source, its readings and its comments as edits of a session; what is there already does not
  /// come again.
  ///
  /// - Parameters:
  ///   - title: what the source is called, as `Delighted, March 2027`.
  ///   - day: the day of the last answer; without one no reading comes in.
  ///   - kpis: the KPI that each question reads, by its title; questions without one give no reading.
  package func incoming(
    into session: Session, title: String, day: Day?, kpis: [String: Identifier] = [:]
  ) throws(ImportProblem) -> ImportResult {
    var arrivals = SessionImporter(into: session)
    var values = [
      FieldValues("Title", [title]), FieldValues("Type", ["survey"]),
      FieldValues("N", [String(answered)]),
    ]
    if let day { values.append(FieldValues("Date", [day.text])) }
    do throws(EditProblem) {
      let source: Identifier
      if let twin = arrivals.twin(of: .evidence, values) {
        arrivals.tellPresent(nil, .evidence, twin)
        source = twin
      } else {
        source = arrivals.identifier(.evidence, called: title)
        try arrivals.add(.evidence, source, values)
      }
      for score in scores { try add(score, kpis[score.question], day, to: &arrivals) }
      var reports: [Identifier: Int] = [:]
      for comment in comments {
        guard let place = try add(comment, of: source, to: &arrivals), comment.isComplaint else {
          continue
        }
        reports[place, default: 0] += 1
      }
      for touchpoint in session.touchpoints.members {
        guard let count = reports[touchpoint.id] else { continue }
        let thing = Reference(.touchpoint, touchpoint.id)
        let sum = String((touchpoint.reports ?? 0) + count)
        try arrivals.revise(thing, [session.change(of: "Reports", on: thing, to: [sum])])
      }
    } catch {
      throw .refused(line: 1)
    }
    var result = arrivals.incoming
    result.tellCitations()
    return result
  }

  private func add(
    _ score: Score, _ kpi: Identifier?, _ day: Day?, to arrivals: inout SessionImporter
  ) throws(EditProblem) {
    guard let kpi, arrivals.session.kpis[kpi] != nil else {
      return arrivals.lose(one: "question that reads no KPI", many: "questions that read no KPI")
    }
    guard let day else {
      return arrivals.lose(one: "reading without a day", many: "readings without a day")
    }
    let kept = score.reading.kept(kind: score.kind)
    let twin = arrivals.session.measurements.members.first {
      $0.kpi == kpi && $0.date == day && $0.counted == kept.counted && $0.value?.text == kept.value
    }
    if let twin { return arrivals.tellPresent(nil, .measurement, twin.id) }
    var values = [
      FieldValues("KPI", [kpi.text]), FieldValues("Date", [day.text]),
      FieldValues("Value", [kept.value]), FieldValues("Wording", [score.question]),
    ]
    if let asked = kept.asked { values.append(FieldValues("N", [String(asked)])) }
    if let counted = kept.counted { values.append(FieldValues("Counted", [counted])) }
    try arrivals.add(.measurement, arrivals.identifier(.measurement, called: "reading"), values)
  }

  /// - Returns: the touchpoint that a comment which was not there yet is laid to.
  private func add(
    _ comment: Comment, of source: Identifier, to arrivals: inout SessionImporter
  ) throws(EditProblem) -> Identifier? {
    // Whatever was done with it since, the same words of the same source are the same comment.
    let twin = arrivals.session.observations.members.first {
      $0.evidence == source && $0.text == comment.text
    }
    if let twin {
      arrivals.tellPresent(nil, .observation, twin.id)
      return nil
    }
    // A comment ends in no source of its own, so nothing it says can be taken for a citation.
    var values = [
      FieldValues("Text", [comment.text]), FieldValues("Evidence", [source.text]),
    ]
    var touchpoint: Identifier?
    if let place = comment.place {
      if let id = arrivals.thing(.touchpoint, called: place) {
        values.append(FieldValues("Touchpoint", [id.text]))
        touchpoint = id
      } else if let id = arrivals.thing(.stage, called: place) {
        values.append(FieldValues("Stage", [id.text]))
      } else {
        arrivals.lose("comments laid to \(VisibleText.of(place)), which the map has not")
      }
    }
    let id = arrivals.identifier(.observation, called: String(comment.text.prefix(40)))
    try arrivals.add(.observation, id, values)
    return touchpoint
  }
}

extension SeriesFile {
  /// The readings as edits of a session; one of the same day and value does not come again.
  ///
  /// - Parameter kpi: the KPI of rows that name none.
  package func incoming(into session: Session, kpi: Identifier?) throws(ImportProblem)
    -> ImportResult
  {
    var arrivals = SessionImporter(into: session)
    for problem in problems { arrivals.note(problem.sentence) }
    for row in rows {
      let named = row.kpi.flatMap { arrivals.thing(.kpi, called: $0) }
      guard let kpi = row.kpi == nil ? kpi : named, let known = session.kpis[kpi] else {
        arrivals.note("Line \(row.line): no KPI is called \(VisibleText.of(row.kpi ?? "nothing")).")
        continue
      }
      let kept = row.reading.reading.kept(kind: known.readingKind)
      let twin = arrivals.session.measurements.members.first {
        $0.kpi == kpi && $0.date == row.reading.day && $0.value?.text == kept.value
      }
      if let twin {
        arrivals.tellPresent(row.line, .measurement, twin.id)
        continue
      }
      var values = [
        FieldValues("KPI", [kpi.text]), FieldValues("Date", [row.reading.day.text]),
        FieldValues("Value", [kept.value]),
      ]
      if let asked = kept.asked { values.append(FieldValues("N", [String(asked)])) }
      if let counted = kept.counted { values.append(FieldValues("Counted", [counted])) }
      do throws(EditProblem) {
        try arrivals.add(.measurement, arrivals.identifier(.measurement, called: "reading"), values)
      } catch {
        throw .refused(line: row.line)
      }
    }
    return arrivals.incoming
  }
}

extension SeriesFile.Problem {
  /// What is wrong, and where.
  package var sentence: String {
    switch self {
    case .noDateColumn: "No column is called date."
    case .noValueColumn: "No column is called value."
    case .notADate(let line, let given):
      "Line \(line): \"\(VisibleText.of(given))\" is no date. Type it like 2027-09-30."
    case .notAReading(let line, let problem): "Line \(line): \(problem.sentence)"
    }
  }
}
