/// A silent round under way: one person after another writes, nobody reads until all are done.
///
/// It goes when its cards have become answers, unless the team keeps the names.
public struct Round: Entity {
  public static let kind = EntityKind.round

  public var id: Identifier
  public var marks = AnswerState()
  /// The question and what it is about: `persona.goals dana`.
  public var question: String?
  public var sort: String?
  /// Whether the cards bear names.
  public var names: Bool?
  /// Who had their turn.
  public var done: [Identifier] = []
  public var state: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Round>] = [
    .text("Question", \.question) { $0.question = $1 },
    .choice("Sort", \.sort, ["lines", "scores"]) { $0.sort = $1 },
    .yesNo("Names", \.names, "names kept") { $0.names = $1 },
    .references(
      "Done", { $0[$1].done }, { $0.done = $1 }, to: .participant, label: "had their turn"),
    .choice("State", \.state, ["open", "revealed", "closed"]) { $0.state = $1 },
  ]
}

/// What one person wrote in a round. The order in which cards stand tells nothing.
public struct Card: Entity {
  public static let kind = EntityKind.card

  public var id: Identifier
  public var marks = AnswerState()
  public var round: Identifier?
  public var text: String?
  /// Whose words these are, where the team keeps the names.
  public var by: [Identifier] = []

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Card>] = [
    .reference("Round", { $0[$1].round }, { $0.round = $1 }, to: .round),
    .text("Text", \.text) { $0.text = $1 },
    .references("By", { $0[$1].by }, { $0.by = $1 }, to: .participant),
  ]
}

extension Session {
  /// The cards of one round, in the order in which they stand.
  public func cards(of round: Identifier) -> [Card] {
    cards.members.filter { $0.round == round }
  }
}
