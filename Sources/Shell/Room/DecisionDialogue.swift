import Workshop

/// `/decide`: asks for what the decision still lacks, one question at a time.
struct DecisionDialogue: Dialogue {
  enum Part: Sendable {
    case what, why, dropped, need
  }

  let word = "decision"
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
    let fields: [(Part, String)] = [(.why, "Why"), (.dropped, "Dropped"), (.need, "CustomerNeed")]
    return fields.filter { session.values(of: $0.1, on: Reference(.decision, id)).isEmpty }
      .map { $0.0 }
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
      if part == .what, case .add(_, let id, let values, _)? = move.edits.first {
        self.id = id
        parts.removeFirst()
        if values.contains(where: { $0.name == "Why" }) { parts.removeAll { $0 == .why } }
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
    let values = session.decisionValues(of: text, on: room.today)
    guard
      let noted = values.first.flatMap({ session.decision(saying: $0.values[0], room.walk.guide) })
    else { return nil }
    var move = DialogueResult(told: [Wording.notedAlready(noted, in: session)])
    move.edits = session.amending(noted, with: values.filter { $0.name == "Why" })
    id = noted
    parts = DecisionDialogue.missing(of: noted, in: room.after(move.edits).session)
    move.isOver = parts.isEmpty
    move.told += card(in: room)
    return move
  }

  private func edits(for part: Part, _ text: String, in room: DialogueContext) -> [Edit] {
    guard let id else {
      let values = room.session.decisionValues(of: text, on: room.today)
      let what = values.first?.values.first ?? text
      let fresh = room.session.freshIdentifier(for: what, kind: .decision)
      return [.add(.decision, fresh, values, place: nil)]
    }
    let reference = Reference(.decision, id)
    switch part {
    case .what: return [room.session.setting("What", of: reference, to: [text])]
    case .why: return [room.session.setting("Why", of: reference, to: [text])]
    case .dropped:
      let before = room.session.values(of: "Dropped", on: reference)
      return [room.session.setting("Dropped", of: reference, to: before + [text])]
    case .need: return [room.session.setting("CustomerNeed", of: reference, to: [text])]
    }
  }

  /// What was passed here is not asked again later.
  private func passing(_ id: Identifier, in room: DialogueContext) -> [Edit] {
    let marks = room.walk.guide.needMarks
    guard !marks.isEmpty else { return [] }
    return [room.session.setting("Skipped", of: Reference(.decision, id), to: marks)]
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
      $0.field == FieldPath(.decision, "CustomerNeed") && $0.flow.each == [Loop(.decision)]
    }.map(\.name)
  }
}

extension Session {
  /// A decision in words, with its reason after "because", who decides and the day.
  func decisionValues(of text: String, on day: Day) -> [FieldValues] {
    let halves = text.split(separator: " because ", maxSplits: 1).map(String.init)
    let why = halves.count == 2 ? [FieldValues("Why", [halves[1]])] : []
    let known = facts.decider.map { [FieldValues("By", [$0])] } ?? []
    var what = halves.first ?? text
    if what.hasSuffix(","), halves.count == 2 { what.removeLast() }
    return [FieldValues("What", [what])] + why + known + [FieldValues("Date", [day.text])]
  }
}
