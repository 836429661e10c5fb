extension Check {
  /// Tells dates to come that lie before the day of the workshop.
  static let setDatesAhead = Check(
    id: "set-dates-ahead", step: nil, asks: "Do all due dates lie in the future?"
  ) { input in
    let session = input.session
    let actions = session.actions.members.filter { $0.status != .dropped }
    var dates: [(Reference, String, Day?)] = []
    dates += session.kpis.members.map { (Reference(.kpi, $0.id), KPI.field(.due), $0.due) }
    dates += session.hypotheses.members.map {
      (Reference(.hypothesis, $0.id), Hypothesis.field(.due), $0.due)
    }
    dates += actions.map { (Reference(.action, $0.id), Action.field(.due), $0.due) }
    dates += session.reviews.members.flatMap { review in
      let reference = Reference(.review, review.id)
      return [
        (reference, Review.field(.kpiDate), review.kpiDate),
        (reference, Review.field(.mapDate), review.mapDate),
      ]
    }
    return dates.compactMap { reference, field, day in
      guard let day, day < input.workshopDay else { return nil }
      let name = reference.kind == .review ? "The day" : "\"\(session.title(of: reference))\""
      return Draft(
        .warning, input.place(reference, field),
        "\(name): \(day.text) lies before the workshop, \(input.workshopDay.text).",
        "Choose a later day.")
    }
  }
}
