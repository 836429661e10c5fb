/// Something on the map that leans on a guess which turned out wrong.
///
/// It stays so until somebody says what holds instead.
package struct Leaning: Sendable, Hashable {
  package let guess: Identifier
  package let thing: Reference
  /// The field of the line that was the guess, or that rests on it; nil for the whole of the thing.
  package let field: String?

  package static let words = "leans on a refuted guess"
}

extension Hypothesis {
  /// Whether it was refuted and nobody has said what holds instead.
  package var isRefutedOnly: Bool { status == .refuted && instead == nil }
}

extension Leaning {
  /// Everything that leans on a refuted guess, in the order of the guesses.
  package static func all(in session: Session) -> [Leaning] {
    let refuted = session.hypotheses.members.filter(\.isRefutedOnly)
    if refuted.isEmpty { return [] }
    let lines = session.mapLines
    return refuted.flatMap { of($0, in: session, lines) }
  }

  /// What leans on a guess, whatever came of it: the line that it is, the feeling there, the ideas
  /// that answer it, and what was begun for it.
  package static func of(_ guess: Hypothesis, in session: Session) -> [Leaning] {
    of(guess, in: session, session.mapLines)
  }

  private static func of(
    _ guess: Hypothesis, in session: Session, _ lines: [MapLine]
  ) -> [Leaning] {
    var found: [Leaning] = []
    func add(_ kind: EntityKind, _ id: Identifier, _ field: String? = nil) {
      let one = Leaning(guess: guess.id, thing: Reference(kind, id), field: field)
      if !found.contains(one) { found.append(one) }
    }
    for line in lines where line.hypothesisReference == guess.ref {
      add(line.reference.kind, line.reference.id, line.field)
      guard let touchpoint = session.touchpoints[line.reference.id],
        [Touchpoint.path(.pain), Touchpoint.path(.delight)].contains(
          FieldPath(line.reference.kind, line.field))
      else { continue }
      if touchpoint.emotion != nil, !touchpoint.feelingMark(in: session).isEvidence {
        add(.touchpoint, touchpoint.id, Touchpoint.field(.emotion))
      }
      for one in session.opportunities.members where one.touchpoints.contains(touchpoint.id) {
        add(.opportunity, one.id)
        for idea in session.ideas.members where idea.opportunity == one.id && idea.chosen == true {
          add(.idea, idea.id)
        }
      }
    }
    for action in session.actions.members where action.link == guess.id { add(.action, action.id) }
    return found
  }

  /// `Checks stock, pain`.
  package func words(in session: Session) -> String {
    let table = EntityTable.of(thing.kind)
    let label = field.flatMap { field in table.column(field).map { table.columns[$0].label } }
    return session.title(of: thing) + (label.map { ", \($0)" } ?? "")
  }
}
