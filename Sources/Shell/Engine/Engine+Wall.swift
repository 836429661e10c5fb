import Workshop

/// What a room does and brings in, where the guide has it so.
extension Engine {
  /// What is put next: what comes before the present question, else the question.
  mutating func ahead(again: Bool = false, at moment: Moment) -> [Message] {
    (dialogues.top as? StepReview)?.card(in: room(at: moment)) ?? openWall(at: moment)
      ?? card(again: again)
  }

  /// Opens what comes before the present question; nil when nothing does, or something is open.
  mutating func openWall(at moment: Moment) -> [Message]? {
    guard dialogues.isEmpty,
      let opening = WallOpening(in: room(at: moment), &shown)
    else { return nil }
    current = opening.place
    dialogues.push(opening.dialogue)
    return opening.card(in: room(at: moment))
  }

  /// Whether the dialogue on top is still what comes first; else it is closed.
  mutating func staysAtWall() -> Bool {
    guard let held = dialogues.top?.wall else { return false }
    if held.comesFirst(before: firstOpen?.ask, in: session, along: walk) { return true }
    dialogues.pop()
    return false
  }

  /// Takes lines that came all at once, of a file or of scribes, each as if it had been typed.
  mutating func take(
    lines: [String], of file: String?, at moment: Moment, apart: [Edit] = []
  ) -> Turn {
    guard var talk = dialogues.top as? HarvestDialogue else {
      return stay([Notices.nothingToTake])
    }
    var move = talk.take(lines, from: file, in: room(at: moment))
    if !apart.isEmpty { move.apart.append(.init(edits: apart)) }
    return timed(make(move, of: talk, at: moment), at: moment)
  }
}
