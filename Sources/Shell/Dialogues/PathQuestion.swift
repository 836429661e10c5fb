import Workshop

/// The path of a further person is at hand: does the one of somebody else come along?
struct PathQuestion: Dialogue {
  let persona: Identifier
  /// Whose path stands already.
  private let others: [Persona]

  /// - Parameter context: what the next question or list is about.
  /// - Returns: nil where that adds no steps, the person has some, nobody else does, or nobody is there to
  ///   be asked.
  init?(context: [Reference], in room: DialogueContext) {
    let session = room.session
    guard room.options.mayAsk, let first = context.first, first.kind == .persona,
      !room.shown.askedForPath.contains(first.id)
    else { return nil }
    let walked = Set(session.touchpoints.members.compactMap(\.persona))
    guard !walked.contains(first.id) else { return nil }
    persona = first.id
    others = session.personas.members.filter { walked.contains($0.id) }
    if others.isEmpty { return nil }
  }

  let word = "question"
  let completesCommands = true
  let takesBareWordsAsCommands = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Path › ", history: .nothing)
  }

  func permission(for verb: ShellCommand) -> CommandPermission {
    verb.group == .understand || verb.group == .look || verb.isAside ? .stays : .ends
  }

  func left(in room: inout DialogueContext) -> DialogueResult { DialogueResult(next: .stay) }

  func card(in room: DialogueContext) -> [Message] {
    let session = room.session
    let name = session.title(of: Reference(.persona, persona))
    let offers = others.map { other in
      let count = PathCopy(of: other.id, for: persona, in: session).count
      return "as for \(session.title(of: Reference(.persona, other.id))) "
        + "(\(count) step\(count == 1 ? "" : "s"))"
    }
    return [
      .gap, .init(.question, "Whose way does \(name) go?"),
      .init(
        .hint,
        "\(offers.joined(separator: ", or ").capitalizedFirst) brings that path along: what they do, where, "
          + "and who stands behind it. What \(name) thinks and feels is asked of each step. Enter: a path of "
          + "their own, from the start."),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line)
    if text.isEmpty || ["no", "n", "own", "their own"].contains(text.lowercased()) {
      return DialogueResult(isOver: true, next: .waiting)
    }
    guard let other = meant(by: text) else {
      let names = others.map { room.session.title(of: Reference(.persona, $0.id)) }
      return .said(
        .problem,
        "Type as for \(names.joined(separator: ", or as for ")); Enter: a path of their own.")
    }
    let copy = PathCopy(of: other.id, for: persona, in: room.session)
    let title = room.session.title(of: Reference(.persona, other.id))
    return DialogueResult(
      told: [
        .init(
          .done, "\(copy.count) step\(copy.count == 1 ? " comes" : "s come") along from \(title)."),
        .init(
          .hint,
          "Sources stay with \(title). Say what is different: /edit changes a step, /delete takes one off, "
            + "a new line adds one."),
      ], edits: copy.edits, isOver: true, next: .waiting)
  }

  /// Whose path is meant; the only one by `yes` too.
  private func meant(by text: String) -> Persona? {
    var said = text.lowercased()
    if ["yes", "y", "same", "the same"].contains(said) {
      return others.count == 1 ? others[0] : nil
    }
    for start in ["as for ", "same as for ", "the same as ", "same as ", "like "]
    where said.hasPrefix(start) {
      said = String(said.dropFirst(start.count))
      break
    }
    let wanted = SpokenName(said)
    let found = others.filter { $0.name.map { wanted.begins(SpokenName($0)) } ?? false }
    return found.count == 1 ? found[0] : nil
  }
}

/// The steps of one person as steps of another: all but what that person thinks and feels there.
struct PathCopy {
  let edits: [Edit]

  var count: Int { edits.count }

  init(of other: Identifier, for persona: Identifier, in session: Session) {
    var edits: [Edit] = []
    var later = session
    for old in session.touchpoints.members where old.persona == other {
      let name = old.name ?? old.action ?? "step"
      // A source has shown that the other one does it; of this person it is a guess.
      func plain(_ text: String?) -> String? { text.map { session.cited($0).body } }
      var step = Touchpoint(id: later.freshIdentifier(for: name, kind: .touchpoint))
      (step.stage, step.persona, step.name) = (old.stage, persona, old.name)
      (step.channels, step.online, step.action) = (old.channels, old.online, plain(old.action))
      (step.trigger, step.frontstage) = (plain(old.trigger), plain(old.frontstage))
      (step.backstage, step.owner) = (plain(old.backstage), old.owner)
      (step.path, step.wait, step.again, step.system) = (old.path, old.wait, old.again, old.system)
      edits.append(.adding(step))
      _ = later.applyEach(edits.suffix(1))
    }
    self.edits = edits
  }
}
