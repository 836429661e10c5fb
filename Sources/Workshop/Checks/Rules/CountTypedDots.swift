/// Tells people who gave more dots than they have, where dots were typed item by item.
enum CountTypedDots {
  static let check = Check(
    id: "count-typed-dots", step: "opportunities", asks: "Did everybody keep to their dots?"
  ) { input in
    let session = input.session
    // What a silent vote gave is recounted by itself.
    guard !session.votes.members.contains(where: { $0.about == .opportunities }),
      let first = session.opportunities.members.first(where: { !$0.dots.isEmpty })
    else { return [] }
    let limit = DotLimit(in: session)
    return limit.overspent.map { person, dots in
      Check.Draft(
        .warning, input.place(first, .dots),
        "Voter \(person) gave \(dots) dots and has \(limit.each).",
        "Ask which of them stay, or vote again with /vote.")
    }
  }
}
