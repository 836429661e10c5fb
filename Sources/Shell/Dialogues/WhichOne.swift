import Workshop

/// Several things go by the name that was typed: which one is meant?
struct WhichOne: Dialogue {
  let verb: ShellCommand
  let things: [Reference]
  /// What was typed behind the name.
  let rest: String

  let word = "question"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Which one › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [.init(.plain, "\(things.count) things are called so:")]
      + things.enumerated().map { index, thing in
        .init(.plain, "  \(index + 1) \(WhichOne.words(of: thing, in: room.session))", hang: 4)
      } + [.init(.hint, "Type the number; Enter leaves it.")]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line).lowercased()
    if text.isEmpty {
      return DialogueResult(
        told: [.init(.hint, Wording.leftAsItWas)], isOver: true, next: .waiting)
    }
    let place = Int(text).map { $0 - 1 } ?? things.firstIndex { $0.id.text == text }
    guard let place, things.indices.contains(place) else {
      return .said(.problem, "Type a number from 1 to \(things.count); Enter leaves it.")
    }
    return DialogueResult(
      isOver: true, next: .command(verb, things[place].id.text + rest))
  }

  /// Asks a person who is there; anybody else is told what to type.
  static func asking(
    _ verb: ShellCommand, _ things: [Reference], _ rest: String, in room: DialogueContext
  ) -> DialogueResult {
    if room.options.mayAsk {
      return DialogueResult(
        begins: WhichOne(verb: verb, things: things, rest: rest), next: .stay)
    }
    let words = things.map { "\($0.id.text) (\($0.distinction(in: room.session)))" }
    return .said(
      .problem,
      "\(things.count) things are called so: \(words.joined(separator: "; ")). "
        + "Type the short name of the one you mean.")
  }

  private static func words(of thing: Reference, in session: Session) -> String {
    "\(session.title(of: thing)): \(thing.distinction(in: session))"
  }
}
