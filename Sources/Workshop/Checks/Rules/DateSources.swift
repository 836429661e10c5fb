extension Check {
  /// Tells sources that are undated, older than twelve months, or younger than the workshop.
  static let dateSources = Check(
    id: "date-sources", step: "prepare", asks: "Are the sources dated and fresh?"
  ) { input in
    let day = input.workshopDay
    return input.session.evidence.members.compactMap { evidence in
      let reference = Reference(.evidence, evidence.id)
      let title = input.session.title(of: reference)
      let place = input.place(reference, Evidence.field(.date))
      guard let date = evidence.date else {
        guard input.lacks(Evidence.field(.date), of: reference) else { return nil }
        return Draft(
          .advice, place, "\"\(title)\" has no date.", "Say when it was gathered, if only roughly.")
      }
      if date > day {
        return Draft(
          .warning, place, "\"\(title)\" is dated \(date.text), after the workshop, \(day.text).",
          "Correct the date of the source or of the workshop.")
      }
      guard date < yearBefore(day) else { return nil }
      return Draft(
        .advice, place, "\"\(title)\" is from \(date.text), more than twelve months ago.",
        "What changed since?")
    }
  }

  /// The same day twelve months earlier; 28 February for the 29th.
  private static func yearBefore(_ day: Day) -> Day {
    let (year, month, number) = day.parts
    return Day(year: year - 1, month: month, day: number)
      ?? Day(year: year - 1, month: month, day: 28) ?? day
  }
}
