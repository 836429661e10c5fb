/// A question put about certain things: persona Dana, stage Compare.
package struct QuestionInstance: Sendable, Equatable, Hashable {
  /// The index of the question in `Guide.questions`.
  package var question: Int
  /// What it is about, outermost first.
  package var context: [Reference]

  package init(question: Int, context: [Reference]) {
    self.question = question
    self.context = context
  }
}

/// What stands at a question so far.
package enum QuestionStatus: Sendable, Equatable {
  /// Not answered, or a list not ended.
  case open
  case answered
  /// Waits until after the day, because lines did not say it.
  case later
  /// Passed without an answer.
  case skipped
  /// Its condition does not hold.
  case notAsked
}

extension Question {
  /// The thing whose field this answers in `context`; nil for questions that add things.
  package func subject(in context: [Reference]) -> Reference? {
    if adds { return nil }
    if let sole = field.kind.soleIdentifier { return Reference(field.kind, sole) }
    return context.last { $0.kind == field.kind }
  }

  /// What remembers it where a question is about no thing.
  static let session = Reference(.facts, "session")

  /// The thing that remembers that this was skipped or ended.
  package func keeper(in context: [Reference]) -> Reference {
    context.last ?? Question.session
  }

  /// The word under which the keeper remembers it: the name, and whatever else it is about.
  package func mark(in context: [Reference]) -> String {
    Question.mark(name, in: context)
  }

  static func mark(_ name: String, in context: [Reference]) -> String {
    // Walks ask it by hundreds: one text that grows, no list of texts.
    var mark = name
    for about in context.dropLast() { mark += " " + about.id.text }
    return mark
  }

  /// Follows the mark of a list or group that was ended because nobody knows.
  package static let unknownMark = " unknown"

  /// Follows the mark of a group that is empty since whoever is on the journey does not come by there.
  package static let absentMark = " not here"

  /// Whether it was said that nobody comes by there.
  package func isAbsent(in context: [Reference], of session: Session) -> Bool {
    let keeper = keeper(in: context)
    return EntityTable.of(keeper.kind).marks(of: keeper.id, in: session).closed
      .contains(mark(in: context) + Question.absentMark)
  }

  /// Follows the mark of what lines did not say and waits until after the day.
  static let laterMark = " later"

  /// Whether nobody knew anything to give to this list or group.
  package func isUnknownGroup(in context: [Reference], of session: Session) -> Bool {
    session.values(of: AnswerState.closedField, on: keeper(in: context))
      .contains(mark(in: context) + Question.unknownMark)
  }

  /// How things stand with this question in `context`.
  package func standing(in context: [Reference], of session: Session) -> QuestionStatus {
    QuestionStanding(self).status(among: EnteredThings(context, in: session), of: session)
  }
}

extension Condition {
  func holds(in context: [Reference], of session: Session) -> Bool {
    ConditionReading(self).holds(among: EnteredThings(context, in: session), of: session)
  }

  /// Stands in a condition for a field of which nothing is known.
  package static let nothing = "nothing"

  static func number(_ text: String) -> Double? {
    Int(text).map(Double.init) ?? Quantity(text)?.value
  }
}

extension Loop {
  /// The things this goes through, given what the outer loops stand at.
  ///
  /// - Parameter first: of all of them those from this one on are enough, where it is among them.
  package func members(
    within context: [Reference], from first: Identifier? = nil, of session: Session
  ) -> [Identifier] {
    let table = EntityTable.of(kind)
    let links = links(to: context, in: table)
    if selection == .all, let first, let place = table.index(of: first, in: session) {
      let ids = table.ids(pointingAt: links, from: place, in: session)
      if ids.first == first { return ids }
    }
    let ids = table.ids(pointingAt: links, in: session)
    switch selection {
    case .all: return ids
    case .worstPains(let most): return Loop.worstPains(among: ids, of: session, most: most)
    case .shortlist(let most), .rated(let most):
      return Loop.shortlist(among: ids, of: session, most: most)
    case .open: return ids.filter { session.followUps[$0]?.isOpen ?? true }
    case .due: return Loop.due(among: ids, within: context, of: session, kind)
    }
  }

  /// What the round that stands outermost lists of a kind; all where there is no round.
  private static func due(
    among ids: [Identifier], within context: [Reference], of session: Session, _ kind: EntityKind
  ) -> [Identifier] {
    let round = context.lazy.compactMap { session.followUps[$0.id] }.first
    guard let listed = round?.listed(of: kind) else { return ids }
    return ids.filter(listed.contains)
  }

  /// How many things this goes through.
  package func count(within context: [Reference], of session: Session) -> Int {
    guard selection == .all else { return members(within: context, of: session).count }
    let table = EntityTable.of(kind)
    return table.count(pointingAt: links(to: context, in: table), in: session)
  }

  /// Whether there is none of these things.
  package func isEmpty(within context: [Reference], of session: Session) -> Bool {
    guard selection == .all else { return members(within: context, of: session).isEmpty }
    let table = EntityTable.of(kind)
    return !table.isAny(pointingAt: links(to: context, in: table), in: session)
  }

  private func links(to context: [Reference], in table: EntityTable) -> [EntityTable.Link] {
    context.flatMap { outer in
      table.columns.indices.filter { table.columns[$0].refers(to: outer.kind) }
        .map { ($0, outer.id) }
    }
  }

  private static func worstPains(among ids: [Identifier], of session: Session, most: Int)
    -> [Identifier]
  {
    var pains: [(place: Int, rank: PainRank)] = []
    for (place, id) in ids.enumerated() {
      if let index = session.touchpoints.index(of: id),
        let rank = PainRank(session.touchpoints.members[index])
      {
        pains.append((place, rank))
      }
    }
    pains.sort { $0.rank == $1.rank ? $0.place < $1.place : $0.rank > $1.rank }
    // Many reports are a voice of their own, however the room rates it.
    return (pains.prefix(most) + pains.dropFirst(most).filter(\.rank.hasManyReports))
      .map { ids[$0.place] }
  }

  private static func shortlist(among ids: [Identifier], of session: Session, most: Int)
    -> [Identifier]
  {
    let all = ids.compactMap { session.opportunities[$0] }
    guard all.count > most else { return ids }
    let bar = all.map(\.votes).sorted(by: >)[most - 1]
    if bar == 0 {
      // Too few got a dot to tell the rest apart: those with dots first, then in order.
      let voted = all.filter { $0.votes > 0 }
      let rest = all.filter { $0.votes == 0 }.prefix(most - voted.count)
      let chosen = Set((voted + rest).map(\.id))
      return ids.filter(chosen.contains)
    }
    return all.filter { $0.votes >= bar }.map(\.id)
  }
}

extension EntityTable.Column {
  package func refers(to other: EntityKind) -> Bool {
    kind.names(only: other)
  }
}
