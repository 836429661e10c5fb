import Workshop

/// What the room says beside the question: `/park`, `/idea`, `/action`, `/decide`; the question waits.
struct AsideCommand {
  private let session: Session
  private let guide: Guide
  private let current: CurrentQuestion?
  private let today: Day

  init(in room: DialogueContext) {
    session = room.session
    guide = room.guide
    current = room.current
    today = room.today
  }

  /// What follows something that was kept: the question again, as it waits.
  private var next: DialogueResult.Next { current == nil ? .firstOpen : .again }

  /// `/park` and `/idea`.
  func park(_ text: String, as verb: ShellCommand) -> DialogueResult {
    guard !text.isEmpty else { return .said([Wording.usage(verb)]) }
    let (by, thought) = raised(text)
    var parked = Parked(id: session.freshIdentifier(for: thought, kind: .parked))
    (parked.text, parked.sort) = (thought, verb == .idea ? .idea : .thought)
    (parked.by, parked.during) = (by, current?.question.name)
    let raised = by.map { ", raised by \($0)" } ?? ""
    let words =
      verb == .idea
      ? "Saved as an idea\(raised); it comes back at the close."
      : "Parked\(raised); it comes back at the close."
    return DialogueResult(
      told: [.init(.done, words)], edits: [.adding(parked)], next: next)
  }

  /// Who raised a thought, when it begins with the name of somebody who takes part: `Ana: who pays?`
  private func raised(_ text: String) -> (by: String?, thought: String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let name = SpokenName(String(text[..<colon]))
    let thought = AnswerReader.trimmed(String(text[text.index(after: colon)...]))
    let names = session.participants.members.compactMap(\.name)
    let meant =
      names.filter { SpokenName($0) == name }.first.map { [$0] }
      ?? names.filter { name.text.count >= 2 && name.begins(SpokenName($0)) }
    guard meant.count == 1, !thought.isEmpty else { return (nil, text) }
    return (meant[0], thought)
  }

  // MARK: Decisions

  /// `/decide`: keeps a decision and asks for what it lacks.
  func decide(_ text: String) -> DialogueResult {
    guard !text.isEmpty else {
      return DialogueResult(
        begins: DecisionDialogue(about: nil, asking: [.what, .why, .dropped, .need]), next: .stay)
    }
    let lines = text.split(separator: "\n").map { AnswerReader.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    if lines.count > 1 { return decide(each: lines) }
    let decision = noting(text, in: session)
    if let noted = decision.what.flatMap({ session.decision(saying: $0, guide) }) {
      return amend(noted, because: decision.why)
    }
    let parts: [DecisionDialogue.Part] =
      decision.why == nil ? [.why, .dropped, .need] : [.dropped, .need]
    return DialogueResult(
      told: [.init(.done, "Saved as a decision.")], edits: [.adding(decision)],
      begins: DecisionDialogue(about: decision.id, asking: parts), next: .stay)
  }

  /// Several decisions, one a line.
  private func decide(each lines: [String]) -> DialogueResult {
    var edits: [Edit] = []
    var later = session
    for line in lines {
      let edit = Edit.adding(noting(line, in: later))
      edits.append(edit)
      _ = later.applyEach([edit])
    }
    return DialogueResult(
      told: [.init(.done, "Saved as \(lines.count) decisions.")], edits: edits, next: next)
  }

  /// A decision in words, as it will stand in the log.
  private func noting(_ text: String, in session: Session) -> Decision {
    var decision = session.decision(in: text, on: today)
    decision.id = session.freshIdentifier(for: decision.what ?? text, kind: .decision)
    return decision
  }

  /// Adds a reason to an entry that is in the log already, and asks for what it lacks.
  private func amend(_ id: Identifier, because why: String?) -> DialogueResult {
    var parts = DecisionDialogue.missing(of: id, in: session)
    if why != nil { parts.removeAll { $0 == .why } }
    return DialogueResult(
      told: [Wording.notedAlready(id, in: session)],
      edits: session.amending(id) { $0.why = why ?? $0.why },
      begins: parts.isEmpty ? nil : DecisionDialogue(about: id, asking: parts), next: .stay)
  }

  // MARK: Actions

  /// `/action`: who does what by when, or how one stands.
  func act(_ text: String) -> DialogueResult {
    if let move = setStatus(text) { return move }
    guard !text.isEmpty else { return .said([Wording.usage(.action)]) }
    let reader = AnswerReader(
      .actionTitle, parts: [FieldPath.actionDue.field, FieldPath.actionOwner.field], today: today)
    let values =
      text.contains(",") ? reader.parts(of: text) : spoken(text) ?? reader.parts(of: text)
    let missing = [(FieldPath.actionOwner, "owner"), (.actionDue, "date")].filter { part in
      !values.contains { $0.name == part.0.field }
    }.map(\.1)
    let isHere = current?.question.step == guide.questions.first { $0.field == .actionTitle }?.step
    let rest =
      missing.isEmpty
      ? ""
      : " Its \(missing.joined(separator: " and ")) \(missing.count == 1 ? "is" : "are") asked for in "
        + (isHere ? "this step." : "the last step.")
    return DialogueResult(
      told: [.init(.done, "Saved as an action\(Self.words(of: values)).\(rest)")],
      edits: [adding(.action, values)],
      next: next)
  }

  /// `Tom calls the vendor by Friday`: who, what and when; nil where neither is said.
  private func spoken(_ text: String) -> [FieldValues]? {
    var words = text.split(separator: " ").map(String.init)
    var due: Day?
    if let by = words.lastIndex(where: { ["by", "until", "on"].contains($0.lowercased()) }) {
      due = Day(
        spoken: words[(by + 1)...].joined(separator: " "), today: today, isPast: false)
      if due != nil { words.removeSubrange(by...) }
    }
    let names = session.participants.members.compactMap(\.name)
    let owner = names.first { name in
      let length = name.split(separator: " ").count
      return words.count > length
        && SpokenName(words.prefix(length).joined(separator: " ")) == SpokenName(name)
    }
    guard due != nil || owner != nil else { return nil }
    if let owner { words.removeFirst(owner.split(separator: " ").count) }
    let title = words.joined(separator: " ")
    return [
      FieldValues(FieldPath.actionTitle.field, [title.prefix(1).uppercased() + title.dropFirst()])
    ]
      + (due.map { [FieldValues(FieldPath.actionDue.field, [$0.text])] } ?? [])
      + (owner.map { [FieldValues(FieldPath.actionOwner.field, [$0])] } ?? [])
  }

  /// What was understood beside the title.
  private static func words(of values: [FieldValues]) -> String {
    let owner = values.first { $0.name == FieldPath.actionOwner.field }?.values.first.map {
      "owner \($0)"
    }
    let due = values.first { $0.name == FieldPath.actionDue.field }?.values.first.flatMap {
      Day(iso: $0)?.words
    }
    .map { "due \($0)" }
    let parts = [owner, due].compactMap(\.self)
    return parts.isEmpty
      ? "" : ": \(values.first?.values.first ?? ""); \(parts.joined(separator: "; "))"
  }

  /// `/action done put-stock`: how an action stands; nil when the words are an action themselves.
  private func setStatus(_ text: String) -> DialogueResult? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let status = Action.Status(rawValue: words[0].lowercased()),
      case .one(let reference, "") = ThingNames(session, [.action]).find(words[1]),
      let action = session.actions[reference.id]
    else { return nil }
    let edit = session.changing(action) { $0.status = status }
    if edit.changesNothing { return .said(.hint, Wording.leftAsItWas) }
    let told = "Saved: \"\(session.title(of: reference))\" is \(status.rawValue)."
    return DialogueResult(
      told: [.init(.done, told)], edits: [edit],
      next: current?.isDetour == true ? .stay : .firstOpen)
  }

  private func adding(_ kind: EntityKind, _ values: [FieldValues]) -> Edit {
    let name = values.first?.values.first ?? ""
    return .add(kind, session.freshIdentifier(for: name, kind: kind), values, place: nil)
  }
}
