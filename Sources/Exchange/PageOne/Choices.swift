import Workshop

/// What could be done: ideas, and opportunities that were weighed themselves. What was taken on stands
/// first, then as they rank, then the most votes, then as they came.
struct Choices {
  struct Choice {
    let reference: Reference
    /// Its place, from 1; drawings use the same number.
    let number: Int
    let title: String
    let impact: Int?
    let effort: Int?
    let confidence: Int?
    let votes: Int
    let isChosen: Bool
    /// What was promised for it, the first day first.
    let actions: [Action]
  }

  let all: [Choice]
  /// Opportunities that ask for ideas and were not weighed themselves; no idea may have come yet.
  let questions: [Opportunity]
  /// Those that an idea answers.
  let answered: Set<Identifier>

  var chosen: [Choice] { all.filter(\.isChosen) }
  var others: [Choice] { all.filter { !$0.isChosen } }

  init(_ session: Session) {
    var questions: [Opportunity] = []
    var found: [Weighed] = []
    for opportunity in session.opportunities.members {
      let weighed = Weighed(opportunity)
      if !session.ideas.isEmpty, !weighed.isWeighed {
        questions.append(opportunity)
      } else {
        found.append(weighed)
      }
    }
    found += session.ideas.members.map(Weighed.init)
    let ranked = found.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element.rank, right.element.rank)
      return mine == theirs ? left.offset < right.offset : theirs.lexicographicallyPrecedes(mine)
    }
    all = ranked.enumerated().map { place, entry in
      let weighed = entry.element
      let actions = session.actions.members.enumerated()
        .filter { $0.element.link == weighed.reference.id }
        .sorted { left, right in
          let days = (left.element.due ?? .last, right.element.due ?? .last)
          return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
        }
      return Choice(
        reference: weighed.reference, number: place + 1,
        title: session.lineTitle(of: weighed.reference), impact: weighed.impact,
        effort: weighed.effort, confidence: weighed.confidence, votes: weighed.votes,
        isChosen: weighed.isChosen == true, actions: actions.map(\.element))
    }
    self.questions = questions
    answered = Set(session.ideas.members.compactMap(\.opportunity))
  }

  /// What opportunities and ideas have in common.
  private struct Weighed {
    let reference: Reference
    let impact: Int?
    let effort: Int?
    let confidence: Int?
    let votes: Int
    let isChosen: Bool?

    init(_ opportunity: Opportunity) {
      reference = Reference(.opportunity, opportunity.id)
      (impact, effort) = (opportunity.impact, opportunity.effort)
      (confidence, votes) = (opportunity.confidence, opportunity.votes)
      isChosen = opportunity.chosen
    }

    init(_ idea: Idea) {
      reference = Reference(.idea, idea.id)
      (impact, effort) = (idea.impact, idea.effort)
      (confidence, votes) = (idea.confidence, idea.votes)
      isChosen = idea.chosen
    }

    var isWeighed: Bool { impact != nil || effort != nil || isChosen != nil || votes > 0 }

    /// The higher comes before the lower, the first number first.
    var rank: [Int] {
      [isChosen == true ? 1 : 0]
        + Ranking.weight(impact: impact, effort: effort, confidence: confidence) + [votes]
    }
  }
}

extension Choices.Choice {
  /// `do first`; nil until it is rated.
  var field: String? { Opportunity.Quadrant(impact: impact, effort: effort)?.rawValue }
}
