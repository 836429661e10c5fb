/// Tells what is taken on though the room itself rated it as much effort for little help.
package enum SayWhyAgainstTheRating {
  static let check = Check(
    id: "say-why-against-the-rating", step: "opportunities",
    asks: "Is a reason given for whatever is taken on against its own rating?"
  ) { input in
    let session = input.session
    let taken =
      session.opportunities.members.filter { $0.chosen == true }
      .map { Reference(.opportunity, $0.id) }
      + session.ideas.members.filter { $0.chosen == true }.map { Reference(.idea, $0.id) }
    return taken.compactMap { thing in
      rating(of: thing, in: session).map { rating in
        Check.Draft(
          .warning, input.place(thing, Idea.field(.chosen)),
          "\"\(session.title(of: thing))\" is taken on, and its own rating says not now: \(rating).",
          "Say why it is taken all the same, or leave it for later.")
      }
    }
  }

  /// `helps 1, effort 5`, where an opportunity or an idea is rated so that it is better left for later; else
  /// nil.
  package static func rating(of thing: Reference, in session: Session) -> String? {
    let (helps, costs): (Int?, Int?) =
      switch thing.kind {
      case .opportunity:
        (session.opportunities[thing.id]?.impact, session.opportunities[thing.id]?.effort)
      case .idea: (session.ideas[thing.id]?.impact, session.ideas[thing.id]?.effort)
      default: (nil, nil)
      }
    guard let impact = helps, let effort = costs,
      Opportunity.Quadrant(impact: impact, effort: effort) == .notNow
    else { return nil }
    return "helps \(impact), effort \(effort)"
  }

  /// What is told of a thing once it is taken on; nil where nothing is, or the team has answered it.
  ///
  /// - Parameter input: the map as it is then.
  package static func open(of thing: Reference, in input: CheckInput) -> Check.Finding? {
    AnsweredFindings(check.find(input), in: input.session).open.first { $0.place.thing == thing }
  }
}
