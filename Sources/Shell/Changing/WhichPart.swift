import Workshop

/// A thing was named to be changed, and not what of it: which part is meant?
struct WhichPart: Dialogue {
  let thing: Reference
  /// The fields that hold something, in the order of the files.
  private let fields: [String]

  /// - Returns: nil where nobody is there to be asked, or nothing is said of the thing.
  init?(of thing: Reference, in room: DialogueContext) {
    guard room.options.mayAsk, !room.session.isSealed(thing) else { return nil }
    self.thing = thing
    fields = EntityTable.of(thing.kind).columns.filter { column in
      !column.isBookkeeping && !room.session.values(of: column.name, on: thing).isEmpty
    }.map(\.name)
    if fields.isEmpty { return nil }
  }

  let word = "question"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Which part › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    let rows = fields.enumerated().map { index, field in
      let said = ThingCard.field(field, thing, room.session).map(\.text)
      return Message(.plain, "  \(index + 1) \(said.joined(separator: "; "))", hang: 4)
    }
    return [.init(.question, "What of \(room.session.title(of: thing)) is to be changed?")] + rows
      + [.init(.hint, "Type its number, or the name of a part; Enter leaves all as it is.")]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line)
    if text.isEmpty {
      // What waited may be a list, which a command has closed.
      return DialogueResult(
        told: [.init(.hint, Wording.leftAsItWas)], isOver: true, next: .waiting)
    }
    if let number = Int(text), fields.indices.contains(number - 1) {
      return edit(fields[number - 1])
    }
    if case .field(thing, let field, _) = ThingSelector.find(
      "\(thing.id.text).\(text)", in: room.session)
    {
      return edit(field)
    }
    if InputLine(line).isCommand { return DialogueResult(isOver: true, next: .line(line)) }
    return .said(
      .problem,
      "\"\(text)\" names no part of it. Type a number from 1 to \(fields.count); Enter leaves it.")
  }

  private func edit(_ field: String) -> DialogueResult {
    DialogueResult(isOver: true, next: .command(.edit, "\(thing.id.text).\(field.lowercased())"))
  }
}
