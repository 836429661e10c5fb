/// A fear for the day, as a card said it. It belongs to nobody, and stays in the room.
package struct Fear: Entity {
  package static let kind = EntityKind.fear

  package var id: Identifier
  package var marks = AnswerState()
  package var text: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case text = "Text"
  }

  package static let naming: [FieldName] = [.text]
  package static let fields: [Field<Fear>] = [
    .text(.text, { $0[$1].text }) { $0.text = $1 }.withheld(.hopesAndFears)
  ]
}

extension Fear {
  /// Where a fear stands among the others: they are in the order of their letters, which tells
  /// nothing of who said what when.
  package static func place(of text: String, in session: Session) -> Int {
    session.fears.members.count { ($0.text ?? "") < text }
  }

  /// The session without what stays in the room for good.
  package static func removed(from session: Session) -> Session {
    guard !session.fears.isEmpty else { return session }
    var session = session
    session.fears = EntityList()
    return session
  }
}
