import Workshop

/// Several lines came at once, or a list with commas: one answer, or several?
struct OneOrSeveral: Dialogue {
  private let text: String
  private let lines: [String]
  /// Whether the question takes several answers, so that Enter takes each line for one.
  private let isList: Bool
  /// Whether they came as lines, rather than with commas.
  private let isLines: Bool

  /// - Returns: nil where no more than one line says something.
  init?(pasted text: String, isList: Bool) {
    // A table's or a list's blank lines are none.
    lines = text.split(separator: "\n").map { AnswerReader.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard lines.count > 1 else { return nil }
    self.text = text
    self.isList = isList
    isLines = true
  }

  /// - Returns: nil unless a list with commas answers a question that takes one thing a line.
  init?(listed text: String, to asking: CurrentQuestion, in room: DialogueContext) {
    let question = asking.question
    guard asking.target == .ask, question.isOpenEnded, question.kind != .sources,
      question.parts.isEmpty, question.text.good?.contains(",") != true,
      [.assumptions, .guesses].contains(question.offer)
        || asking.options(in: room.session, room.guide).isEmpty,
      !text.contains("\n")
    else { return nil }
    let parted = text.split(separator: ";").map { AnswerReader.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    if parted.count > 1 {
      lines = parted
      self.text = text
      isList = true
      isLines = false
      return
    }
    lines = AnswerReader.pieces(of: text)
    let lengths = lines.map { $0.split(separator: " ").count }
    let isShort = lengths.allSatisfy { $0 <= 6 } && !text.contains("#")
    let isPair =
      lines.count == 2 && lengths.allSatisfy { $0 <= 3 } && !text.contains(where: \.isNumber)
    let isList = lines.count > 2 || isPair
    // "We blame reception, not Jonas" is one thing.
    let isSentence = lines.dropFirst().contains { line in
      Self.joiners.contains(line.prefix { $0 != " " }.lowercased())
    }
    guard isList, isShort, !isSentence, text.last != "." else { return nil }
    self.text = text
    self.isList = true
    isLines = false
  }

  /// Words that lead from one part of a sentence to the next.
  private static let joiners: Set = [
    "not", "but", "because", "so", "which", "when", "if", "then", "they",
  ]

  let word = "question"
  let isDroppable = true
  var waiting: String? { text }
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "One or several › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(
        .plain,
        "\(isLines ? "\(lines.count) lines came at once." : "That reads as a list.") One answer, or \(lines.count)? Type one or several; "
          + "Enter takes: \(isList ? "several" : "one").")
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch OneOrSeveral.isOne(line, of: lines.count, orElse: !isList) {
    case true?: one
    case false?: several(in: room)
    // A command leads away from the lines, `/back` above all.
    case nil where InputLine(line).isCommand:
      DialogueResult(told: [Notices.notTaken(text)], isOver: true, next: .line(line))
    case nil: .said(.problem, "Type one or several. Ctrl-C drops the lines.")
    }
  }

  /// What a line says to the question whether something is one or several; nil for anything else.
  ///
  /// - Parameter enter: what an empty line says.
  static func isOne(_ line: String, of count: Int, orElse enter: Bool) -> Bool? {
    switch AnswerReader.trimmed(line).lowercased() {
    case "", "yes", "y", "ok": enter
    case "no", "n": !enter
    case "one", "o", "1": true
    case "several", "s", "2", "\(count)", "two", "both", "all", "each": false
    default: nil
    }
  }

  /// The question in one line, where a line of a form reads as several.
  static func short(_ count: Int) -> Message {
    .init(.question, "One or \(count)? Enter takes \(count), 1 keeps it as one.")
  }

  private var one: DialogueResult { DialogueResult(isOver: true, next: .answer(text)) }

  /// Things that are added come in at once: between them the first one's own questions would be put.
  private func several(in room: DialogueContext) -> DialogueResult {
    let typed = DialogueResult.requested(.type(lines), isOver: true)
    guard !isLines, let asking = room.current, asking.question.adds else { return typed }
    var move = DialogueResult(isOver: true, next: .goOn)
    var now = room
    for line in lines {
      let answer = AnswerEdits(asking: asking, session: now.session, guide: room.guide)
      do throws(AnswerProblem) {
        let edits = try answer.edits(for: line, on: room.today)
        move.apart.append(.init(edits: edits, question: asking.question.name))
        now = now.after(edits)
      } catch {
        return typed
      }
    }
    move.told = [.init(.done, "Saved: \(lines.joined(separator: ", ")).")]
    return move
  }
}

extension HarvestDialogue.Phase {
  /// The place of what the form asks again.
  var wanted: Int? {
    if case .wants(let index) = self { index } else { nil }
  }

  /// The lines that one line would become, where that is asked.
  var pieces: [Message] {
    guard case .several(_, let pieces) = self else { return [] }
    return [.init(.hint, "They would be:")]
      + pieces.enumerated().map { .init(.plain, "  \($0 + 1) \($1)", hang: 4) }
  }
}
