/// Tells the next look, or the day to map again, once it has passed.
enum LookAgainInTime {
  static let check = Check(
    id: "look-again-in-time", step: "close", asks: "Was the map looked at when that was promised?"
  ) { input in
    let session = input.session
    return DueList(of: session, today: input.today).late.compactMap { due in
      guard let day = due.day else { return nil }
      let owner = due.owner.map { "\($0) looks after the map." } ?? "Nobody looks after the map."
      switch due.what {
      case .look:
        let last = session.followUps.lastEnded.flatMap { $0.next == day ? $0 : nil }
        let place =
          last.map { input.place($0, .next) }
          ?? input.place(Reference(.review, "review"), Review.field(.kpiDate))
        return Check.Draft(
          .error, place, "The next look was to be on \(day.words). \(owner)",
          "waymark follow leads it; its end names the day after.")
      case .mapAgain:
        return Check.Draft(
          .error, input.place(Reference(.review, "review"), Review.field(.mapDate)),
          "The map was to be drawn again on \(day.words). \(owner)",
          "waymark new NAME --from this one begins it; /edit review.mapDate names another day.")
      case .action, .reading, .todaysValue, .guess, .leftOpen, .showing, .change: return nil
      }
    }
  }
}
