import Workshop

/// A decision that begins as a correction does, `no, scrap that: …`: in place of the last one, or one more?
struct DecisionReversal: Dialogue {
  private let said: String
  private let last: Identifier
  private let before: String

  /// - Returns: nil where nothing is said, or nothing was decided in words before.
  init?(_ said: String, in session: Session) {
    guard !said.isEmpty,
      let last = session.decisions.members.last(where: { $0.about == nil && $0.what != nil }),
      let before = last.what
    else { return nil }
    self.said = said
    self.last = last.id
    self.before = before
  }

  let word = "decision"
  let isDroppable = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "In its place › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(.question, "In place of “\(before)”, or one more?"),
      .init(
        .hint,
        "Enter puts it there, and the one before stands with it as dropped. Type more to keep both."
      ),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "", "yes", "y", "instead": instead(in: room)
    case "more", "m", "one more", "both", "keep both":
      DialogueResult(isOver: true, next: .command(.decide, said))
    default:
      .said(
        .problem,
        "Enter puts it in place of the decision before, more keeps both, Ctrl-C drops it.")
    }
  }

  private func instead(in room: DialogueContext) -> DialogueResult {
    let new = room.session.decision(in: said, on: room.today)
    let edits = room.session.amending(last) { decision in
      (decision.what, decision.why, decision.by) = (new.what, new.why, new.by ?? decision.by)
      decision.date = new.date
      decision.dropped.append(before)
    }
    return DialogueResult(
      told: [.init(.done, "Saved: \(new.what ?? said). Dropped: \(before).", hang: 2)],
      edits: edits,
      isOver: true, next: .again)
  }
}
