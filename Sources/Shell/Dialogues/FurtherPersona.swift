import Workshop

/// A second person was named where each walks the whole journey: map them too, or keep them for another
/// map?
struct FurtherPersona: Dialogue {
  private let typed: String
  private let name: String

  /// - Returns: nil where nobody is there to be asked, or no journey begins anew for them.
  init?(_ text: String, _ edits: [Edit], in room: DialogueContext) {
    let walksAgain = room.guide.questions.contains {
      $0.adds && $0.field.kind == .touchpoint && $0.flow.each.contains(Loop(.persona))
    }
    guard room.options.mayAsk, walksAgain, !room.session.personas.isEmpty,
      room.current?.target == .ask, let persona = edits.first?.added(Persona.self),
      let name = persona.name
    else { return nil }
    (typed, self.name) = (text, name)
  }

  let word = "question"
  let isDroppable = true
  var waiting: String? { typed }
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Now or later › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    let first = room.session.personas.first.map {
      room.session.title(of: Reference(.persona, $0.id))
    }
    return [
      .init(
        .plain,
        "Map \(name) too? Now: their path is asked after \(first ?? "the first")'s, which can come along. "
          + "Later: kept for another map. Type now or later; Enter: later."
      )
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "now", "n", "1": return DialogueResult(isOver: true, next: .certain(typed))
    case "", "later", "l", "2":
      var move = AsideCommand(in: room).park("For another map: \(typed)", as: .park)
      move.isOver = true
      return move
    default: return .said(.problem, "Type now or later. Ctrl-C drops the name.")
    }
  }
}
