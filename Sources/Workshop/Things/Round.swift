/// A silent round under way: one person after another writes, nobody reads until all are done.
///
/// It goes when its cards have become answers, unless the team keeps the names.
package struct Round: Entity {
  package static let kind = EntityKind.round

  package var id: Identifier
  package var marks = AnswerState()
  /// The question and what it is about: `persona.goals dana`.
  package var question: String?
  package var sort: Sort?
  /// Whether the cards bear names.
  package var names: Bool?
  /// Who had their turn.
  package var done: [Identifier] = []
  package var state: State?

  package init(id: Identifier) {
    self.id = id
  }

  /// What everybody gives.
  package enum Sort: String, Sendable, CaseIterable {
    case lines, scores
  }

  /// How far a round is.
  package enum State: String, Sendable, CaseIterable {
    case open, revealed, closed
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case question = "Question", sort = "Sort", names = "Names", done = "Done", state = "State"
  }

  package static let naming: [FieldName] = [.question]
  package static let fields: [Field<Round>] = [
    .text(.question, { $0[$1].question }) { $0.question = $1 }.withheld(.notes),
    .choice(.sort, { $0[$1].sort }) { $0.sort = $1 }.withheld(.notes),
    .yesNo(.names, { $0[$1].names }, "names kept") { $0.names = $1 }.withheld(.notes),
    .references(
      .done, { $0[$1].done }, { $0.done = $1 }, to: .participant, label: "had their turn"
    ).withheld(.notes),
    .choice(.state, { $0[$1].state }) { $0.state = $1 }.withheld(.notes),
  ]
}

/// What one person wrote in a round. The order in which cards stand tells nothing.
package struct Card: Entity {
  package static let kind = EntityKind.card

  package var id: Identifier
  package var marks = AnswerState()
  package var round: Identifier?
  package var text: String?
  /// Whose words these are, where the team keeps the names.
  package var by: [Identifier] = []

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case round = "Round", text = "Text", by = "By"
  }

  // What is on it is not for a title: it may still be sealed.
  package static let naming: [FieldName] = [.round]
  package static let fields: [Field<Card>] = [
    .reference(.round, { $0[$1].round }, { $0.round = $1 }, to: .round).withheld(.notes),
    .text(.text, { $0[$1].text }) { $0.text = $1 }.withheld(.notes),
    .references(.by, { $0[$1].by }, { $0.by = $1 }, to: .participant).withheld(.notes),
  ]
}

extension Session {
  /// The cards of one round, in the order in which they stand.
  package func cards(of round: Identifier) -> [Card] {
    cards.members.filter { $0.round == round }
  }
}
