import Workshop

/// `/decide`: asks for what the decision still lacks, one question at a time.
struct DecisionDialogue: Dialogue {
  enum Part: Sendable {
    case what, why, dropped, need
  }

  let word = "decision"
  let takesBareWordsAsCommands = true
  private(set) var parts: [Part]
  private var id: Identifier?
  /// Options that were dropped so far, as the lists of the questions count theirs.
  private var dropped = 0

  /// - Parameter id: the decision that is kept already; without one, what was decided comes first.
  init(about id: Identifier?, asking parts: [Part]) {
    self.id = id
    self.parts = parts
  }

  /// What an entry does not say yet.
  static func missing(of id: Identifier, in session: Session) -> [Part] {
    guard let decision = session.decisions[id] else { return [.why, .dropped, .need] }
    return [
      (Part.why, Decision.path(.why)), (.dropped, Decision.path(.dropped)),
      (.need, Decision.path(.customerNeed)),
    ]
    .filter { session.values(of: $0.1.field, on: Reference(.decision, decision.id)).isEmpty }
    .map { $0.0 }
  }

  /// A look at the map helps to decide, and what is decided next ends this one.
  func permission(for verb: ShellCommand) -> CommandPermission {
    if verb == .decide { return .ends }
    return verb.isAside || [.understand, .look].contains(verb.group) ? .stays : .refused
  }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    let text =
      switch parts.first {
      case .what: "Decided › "
      case .why: "Why › "
      case .dropped: "Dropped\(dropped == 0 ? "" : " \(dropped + 1)") › "
      case .need, nil: "Need served › "
      }
    return Prompt(text: text, history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    switch parts.first {
    case .what: [.gap, .init(.question, "What was decided?")]
    case .why: [.gap, .init(.question, "Why?"), Self.optional]
    case .dropped:
      [
        .gap, .init(.question, "Which options were dropped?"),
        .init(.hint, "One a line; an empty line ends or passes."),
      ]
    case .need:
      [.gap, .init(.question, "Which customer need does it serve?"), Self.optional]
    case nil: []
    }
  }

  private static let optional = Message(.hint, "Optional: an empty line passes.")

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line)
    var move = DialogueResult()
    guard let part = parts.first else { return DialogueResult(isOver: true) }
    if part != .what, room.options.mayAsk,
      let correction = SpokenCorrection(text, by: room.options.words.reading),
      let reversal = DecisionReversal(correction.said, in: room.session)
    {
      return DialogueResult(begins: reversal, next: .stay)
    }
    if text.isEmpty {
      if part == .what {
        return DialogueResult(told: [.init(.hint, "Nothing was decided.")], isOver: true)
      }
      parts.removeFirst()
      if part == .need, let id { move.edits = passing(id, in: room) }
      if part == .dropped, dropped > 0 { move.told = [.init(.hint, Wording.listEnded(dropped))] }
    } else {
      if part == .what, let move = goOn(withNoted: text, in: room) { return move }
      move.edits = edits(for: part, text, in: room)
      if part == .what, let decision = move.edits.first?.added(Decision.self) {
        id = decision.id
        parts.removeFirst()
        if decision.why != nil { parts.removeAll { $0 == .why } }
      } else if part == .dropped {
        dropped += 1
      } else {
        parts.removeFirst()
      }
      move.told = [.init(.done, "Saved.")]
    }
    move.isOver = parts.isEmpty
    // Further options are typed one after the other, without the question in between.
    if !move.isOver, part != .dropped || text.isEmpty { move.told += card(in: room) }
    return move
  }

  /// Takes a decision that is in the log already as the one that is talked about.
  private mutating func goOn(withNoted text: String, in room: DialogueContext) -> DialogueResult? {
    let session = room.session
    let said = session.decision(in: text, on: room.today)
    guard let noted = said.what.flatMap({ session.decision(saying: $0, room.walk.guide) })
    else { return nil }
    var move = DialogueResult(told: [Wording.notedAlready(noted, in: session)])
    move.edits = session.amending(noted) { $0.why = said.why ?? $0.why }
    id = noted
    parts = DecisionDialogue.missing(of: noted, in: room.after(move.edits).session)
    move.isOver = parts.isEmpty
    move.told += card(in: room)
    return move
  }

  private func edits(for part: Part, _ text: String, in room: DialogueContext) -> [Edit] {
    let session = room.session
    guard let id else {
      var decision = session.decision(in: text, on: room.today)
      decision.id = session.freshIdentifier(for: decision.what ?? text, kind: .decision)
      return [.adding(decision)]
    }
    guard let decision = session.decisions[id] else { return [] }
    switch part {
    case .what: return [session.changing(decision) { $0.what = text }]
    case .why: return [session.changing(decision) { $0.why = text }]
    case .dropped: return [session.changing(decision) { $0.dropped.append(text) }]
    case .need: return [session.changing(decision) { $0.customerNeed = text }]
    }
  }

  /// What was passed here is not asked again later.
  private func passing(_ id: Identifier, in room: DialogueContext) -> [Edit] {
    let marks = room.walk.guide.needMarks
    guard !marks.isEmpty else { return [] }
    return [.passing(marks, of: Reference(.decision, id), in: room.session)]
  }
}

extension Wording {
  static func notedAlready(_ id: Identifier, in session: Session) -> Message {
    .init(.done, "In the log already: \(session.title(of: Reference(.decision, id))).")
  }
}

extension Guide {
  /// The marks of the questions that ask for the need a decision serves.
  var needMarks: [String] {
    questions.filter {
      $0.field == Decision.path(.customerNeed) && $0.flow.each == [Loop(.decision)]
    }.map(\.name)
  }
}

extension Session {
  /// A decision in words, with its reason after "because", whose word it is where that is
  /// said, and the day; not in the log yet.
  func decision(in text: String, on day: Day) -> Decision {
    let (speaker, said) = speaker(of: text)
    let halves = said.split(separator: " because ", maxSplits: 1).map(String.init)
    var what = halves.first ?? said
    if what.hasSuffix(","), halves.count == 2 { what.removeLast() }
    var decision = Decision(id: "decision")
    let why = halves.count == 2 ? halves[1] : nil
    // "Because of the notice period" says nothing without its first word.
    (decision.what, decision.why) = (what, why.map { $0.hasPrefix("of ") ? "because \($0)" : $0 })
    (decision.by, decision.date) = (speaker, day)
    return decision
  }
}
