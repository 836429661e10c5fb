import Workshop

/// Something is about to be taken on that the room itself rated as much effort for little help: why?
///
/// It is taken with a reason, which goes into the log of decisions as at the end of a step, or left.
struct AgainstTheRating: Dialogue {
  private let things: [Reference]
  private let rating: String
  /// The answer that waits, where it was given to a question; a form's lines are kept by this.
  private let typed: String?

  private var thing: Reference { things[0] }

  /// - Returns: nil where the question asks no such thing, or nobody is there to give a reason.
  init?(_ text: String, _ edits: [Edit], in room: DialogueContext) {
    guard let first = Self.taken(by: edits, in: room).first,
      let rating = SayWhyAgainstTheRating.rating(of: first, in: room.session)
    else { return nil }
    (things, self.rating, typed) = ([first], rating, text)
  }

  /// - Parameter things: what the line of a form takes on against its rating.
  init?(_ things: [Reference], in room: DialogueContext) {
    guard let first = things.first,
      let rating = SayWhyAgainstTheRating.rating(of: first, in: room.session)
    else { return nil }
    (self.things, self.rating, typed) = (things, rating, nil)
  }

  /// What these edits take on against its rating, and nobody gave a reason for it yet.
  static func taken(by edits: [Edit], in room: DialogueContext) -> [Reference] {
    guard room.options.stepEnd == .stops else { return [] }
    let chosen = edits.filter { edit in
      guard case .revise(_, _, let changes) = edit else { return false }
      return changes.contains { $0.field == Idea.field(.chosen) && $0.after == ["yes"] }
    }.map(\.reference)
    return chosen.filter { finding(of: $0, in: room.after(edits)) != nil }
  }

  private static func finding(of thing: Reference, in room: DialogueContext) -> Check.Finding? {
    let input = CheckInput(
      session: room.session, walk: room.walk, today: room.today, words: room.options.words)
    return SayWhyAgainstTheRating.open(of: thing, in: input)
  }

  let word = "question"
  var name: String? { Engine.goOnName }
  let isDroppable = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Why › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(
        .warning,
        "\"\(room.session.title(of: thing))\": \(rating). By your own rating that is for later."),
      .init(
        .hint,
        "To take it on all the same, type because and the reason; it goes into the log of decisions. "
          + "Enter does not take it on."),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line)
    let words = text.split(separator: " ").map { $0.lowercased() }
    if text.isEmpty || ["no", "n", "later", "not now"].contains(text.lowercased()) {
      if typed != nil { return DialogueResult(isOver: true, next: .certain("no")) }
      return next(told: [.init(.done, "Not taken on.")], in: room)
    }
    guard words.count > 1, words[0] == "because" else {
      return .said(
        .problem,
        "A reason begins with because: because it is promised already. Enter does not take it on.")
    }
    let choice = room.session.setting(Idea.field(.chosen), of: thing, to: ["yes"])
    let after = room.after([choice])
    let reason = String(text.dropFirst("because ".count))
    let note = Self.finding(of: thing, in: after)?
      .left(because: reason, in: after.session, on: room.today, room.guide)
    let noted = [note].compactMap(\.self)
    guard let typed else {
      var move = next(
        told: [.init(.done, "Taken on; the reason is in the log of decisions.")],
        in: room.after([choice] + noted))
      move.edits = [choice] + noted
      return move
    }
    return DialogueResult(
      told: [.init(.done, "The reason is in the log of decisions.")], edits: noted, isOver: true,
      next: .certain(typed))
  }

  /// Asks of the next one that the line takes on, or ends.
  private func next(told: [Message], in room: DialogueContext) -> DialogueResult {
    DialogueResult(
      told: told, begins: AgainstTheRating(Array(things.dropFirst()), in: room), isOver: true,
      next: .stay)
  }
}

extension AgainstTheRating {
  /// Keeps what of a form's line needs no reason, and asks for that of the rest; nil where none is needed.
  static func of(
    _ harvested: Harvested, with reader: HarvestReader, in room: DialogueContext
  ) -> DialogueResult? {
    guard case .existing(let things) = harvested.target else { return nil }
    let against = taken(by: harvested.safe.edits(with: reader), in: room)
    guard let question = AgainstTheRating(against, in: room) else { return nil }
    var move = DialogueResult(begins: question, next: .stay)
    let rest = things.filter { !against.contains($0) }
      .compactMap { reader.numbering.firstIndex(of: $0.id).map { Form.letter($0 + 1) } }
    if !rest.isEmpty, case .understood(let plain) = reader.read(rest.joined(separator: " ")) {
      move.told = HarvestDialogue.told(plain)
      (move.edits, move.question) = (plain.safe.edits(with: reader), reader.form.name)
    }
    return move
  }
}
