import Workshop

/// What the room says beside the question: `/park`, `/idea`, `/action`, `/decide`; the question waits.
struct AsideCommand {
  private let session: Session
  private let guide: Guide
  private let current: CurrentQuestion?
  /// The question that is being asked, where a form asks it, one of that form.
  private let asked: String?
  private let today: Day
  private let options: ShellOptions

  init(in room: DialogueContext) {
    session = room.session
    guide = room.guide
    current = room.current
    if case .form(let harvest)? = room.wall {
      asked = harvest.form.covers.first { room.guide.question(named: $0) != nil }
    } else {
      asked = room.current?.question.name
    }
    today = room.today
    options = room.options
  }

  /// What follows something that was kept: the question again, as it waits.
  private var next: DialogueResult.Next { current == nil ? .firstOpen : .again }

  /// `/park` and `/idea`.
  func park(_ text: String, as verb: ShellCommand) -> DialogueResult {
    guard !text.isEmpty else { return .said([Wording.usage(verb)]) }
    let (by, thought) = session.speaker(of: text)
    var parked = Parked(id: session.freshIdentifier(for: thought, kind: .parked))
    (parked.text, parked.sort) = (thought, verb == .idea ? .idea : .thought)
    (parked.by, parked.during) = (by, asked)
    let raised = by.map { ", raised by \($0)" } ?? ""
    let words =
      verb == .idea
      ? "Saved as an idea\(raised); it comes back at the close."
      : "Parked\(raised); it comes back at the close."
    return DialogueResult(
      told: [.init(.done, words)], edits: [.adding(parked)], next: next)
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
    if options.mayAsk, let correction = SpokenCorrection(text, by: options.words.reading),
      let reversal = DecisionReversal(correction.said, in: session)
    {
      return DialogueResult(begins: reversal, next: .stay)
    }
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
    let people = session.participants.members.compactMap(\.name)
    let spoken = SpokenAction(text, people: people, today: today)
    let action = spoken.action(
      id: session.freshIdentifier(for: spoken.title, kind: .action))
    let missing = (action.owner == nil ? ["owner"] : []) + (action.due == nil ? ["date"] : [])
    let isHere =
      current?.question.step == guide.questions.first { $0.field == Action.path(.title) }?.step
    let rest =
      missing.isEmpty
      ? ""
      : " Its \(missing.joined(separator: " and ")) \(missing.count == 1 ? "is" : "are") asked for in "
        + (isHere ? "this step." : "the last step.")
    return DialogueResult(
      told: [.init(.done, "Saved as an action\(Self.words(of: action)).\(rest)")],
      edits: [.adding(action)],
      next: next)
  }

  /// What was understood beside the title.
  private static func words(of action: Action) -> String {
    let parts = [action.owner.map { "owner \($0)" }, action.due.map { "due \($0.words)" }]
      .compactMap(\.self)
    return parts.isEmpty ? "" : ": \(action.title ?? ""); \(parts.joined(separator: "; "))"
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
}
