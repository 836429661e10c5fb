import Workshop

/// A line that a form kept, as it was typed, with the edits that keep it.
struct KeptLine: Sendable {
  let text: String
  let edits: [Edit]

  /// Whether it is what an undo takes back.
  func isLast(in room: DialogueContext) -> Bool {
    room.history.undoable.last.map { room.history.edits(ofTurn: $0) == edits } ?? false
  }
}

/// A line of a form that begins as a correction does.
struct HarvestCorrection {
  private let correction: SpokenCorrection
  private let last: KeptLine?
  private let dialogue: HarvestDialogue

  private init?(_ line: String, in dialogue: HarvestDialogue) {
    guard let correction = SpokenCorrection(line, by: dialogue.words.reading) else { return nil }
    self.correction = correction
    self.last = dialogue.rows.line
    self.dialogue = dialogue
  }

  /// What comes of a line that mends another one, or says that two are the same; nil for any other.
  static func result(
    of line: String, in dialogue: HarvestDialogue, with reader: HarvestReader,
    _ room: DialogueContext
  ) -> DialogueResult? {
    if let same = SameAs(line, by: reader) {
      return DialogueResult(
        told: [.init(.done, same.told, hang: 2)], edits: same.edits, question: dialogue.form.name)
    }
    if room.options.mayAsk, case .makes = reader.form.task, let unclear = SameAs.unclear(line) {
      return .said(.problem, unclear)
    }
    return HarvestCorrection(line, in: dialogue)?.result(with: reader, in: room)
  }

  /// What comes of it; nil where nobody is there to be asked. What follows is understood by itself where
  /// there is nothing to mend.
  private func result(with reader: HarvestReader, in room: DialogueContext) -> DialogueResult? {
    guard room.options.mayAsk else { return nil }
    if correction.said.isEmpty { return .said([CorrectionQuestion.nothingSaid]) }
    // "Oops, undo that" asks for a command.
    if case .bareWord(_, let verb) = InputLine(correction.said), verb != .stop {
      return DialogueResult(next: .command(verb, ""))
    }
    let alone = DialogueResult.requested(.type([correction.said]))
    if case .understood(let read) = reader.read(correction.said),
      dialogue.form.task.made != nil, case .existing = read.target, dialogue.phase == .lines
    {
      return alone
    }
    if case .wants(let index) = dialogue.phase,
      let thing = first(of: correction.said, with: reader),
      thing != dialogue.wants(in: room.session).gaps(index).first?.reference
    {
      let sign = correction.said.prefix { $0.isNumber }
      return .said(
        .problem,
        "That is about \(sign), \(room.session.title(of: thing)). /edit \(sign) changes it; nothing was kept."
      )
    }
    if let last, let sign = first(of: correction.said, with: reader),
      let before = first(of: last.text, with: reader), sign != before
    {
      return alone
    }
    guard !dialogue.form.takesRows, let last, last.isLast(in: room) else { return alone }
    // What is said of another thing stands beside the last line.
    if case .understood(let read) = reader.read(correction.said),
      case .existing(let things) = read.target,
      case .understood(let before) = reader.read(last.text),
      case .existing(let others) = before.target,
      things != others
    {
      return alone
    }
    let instead = RevisedLine(last.text, by: reader).mended(by: correction) ?? correction.said
    if case .lacking = reader.read(instead) {
      // Nothing good goes for what would be refused.
      return .said(
        .problem,
        "“\(correction.said)” fits no line here, and nothing was changed. /back puts the last line ready: "
          + last.text)
    }
    let question = CorrectionQuestion(
      said: correction.said, last: last.text, instead: instead, wall: dialogue.wall)
    return DialogueResult(begins: question, next: .stay)
  }

  /// What a line is about by the number in front, where things are said of numbers.
  private func first(of line: String, with reader: HarvestReader) -> Reference? {
    guard case .fills = reader.form.task, reader.form.which != .none else { return nil }
    let head = line.prefix { $0.isNumber }
    return head.isEmpty ? nil : reader.shown(head)
  }
}
