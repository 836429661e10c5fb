extension AfterTheDay {
  /// Tells what waits until after the day: until its day as a warning, then as late.
  static let check = Check(
    id: "ask-what-waits", step: "close", asks: "Is what waits until after the day asked in time?"
  ) { input in
    let place = input.place(Reference(.review, "review"), Review.field(.afterOwner))
    return AfterTheDay(of: input.session, along: input.walk).groups.map { agreement, entries in
      let what = AfterTheDay.telling(entries)
      guard let day = agreement.day, let owner = agreement.owner else {
        return Check.Draft(
          .warning, place, "\(what) until after the day, and nobody has promised to ask by a day.",
          "/after lists them; /after NAME, DAY says who asks by when.")
      }
      guard agreement.isLate(on: input.today) else {
        return Check.Draft(
          .warning, place, "\(what) until \(day.words); \(owner) asks.",
          "/after lists them; waymark after NAME asks them.")
      }
      return Check.Draft(
        .error, place, "\(what) since \(day.words); \(owner) is late.",
        "waymark after NAME asks them; /after NAME, DAY gives another day.")
    }
  }
}
