import Workshop

/// How the rules speak at the end of a step.
package enum StepEnd: Sendable {
  /// Not at all.
  case passes
  /// They say what they found, and the next question follows: a line that was written before cannot
  /// be meant as a reason.
  case tells
  /// They say what they found and wait until somebody goes on, gives a reason, or mends it.
  case stops
}

/// What the rules say of a step that is done; waits until somebody goes on, gives a reason to leave it
/// so, or mends it.
struct StepReview: Dialogue {
  let step: Step
  private(set) var found: [Check.Finding]
  /// A reason that was given while several findings stood; which of them it is for is being asked.
  private var reason: String?

  /// What is found in a step that was just finished; nothing that was told or passed before.
  ///
  /// - Parameter told: marks of what was told before.
  static func findings(
    of step: Step, in session: Session, along walk: GuideWalk, told: Set<String>, today: Day,
    words: SpokenWords
  ) -> [Check.Finding] {
    let input = CheckInput(session: session, walk: walk, today: today, words: words)
    // Reasons of earlier versions are bound to nothing and hold on.
    let passed = Set(session.decisions.members.filter { $0.content == nil }.compactMap(\.about))
    return AnsweredFindings(Check.findings(in: input), in: session).open.filter { finding in
      finding.step == step.name && !Check.afterTheDay.contains(finding.rule)
        && !told.contains(finding.mark) && !passed.contains(finding.mark)
    }.worstFirst
  }

  /// - Returns: nil where the rules have nothing new to say.
  init?(of step: Step, in room: DialogueContext) {
    self.step = step
    found = StepReview.findings(
      of: step, in: room.session, along: room.walk, told: room.shown.reviewed, today: room.today,
      words: room.options.words)
    if found.isEmpty { return nil }
  }

  /// What was found in the step with whose last answer somebody left; nil where the next was begun since.
  init?(endedLast room: DialogueContext) {
    guard room.options.stepEnd == .stops, let ask = room.current?.ask,
      let turn = room.history.undoable.last, let name = room.history.question(ofTurn: turn),
      let step = StepReview.step(of: name, in: room.guide),
      step.name != room.walk.step(of: ask).name
    else { return nil }
    self.init(of: step, in: room)
  }

  private static func step(of question: String, in guide: Guide) -> Step? {
    let name =
      guide.question(named: question)?.step ?? guide.forms.first { $0.name == question }?.step
    return name.flatMap { guide.step(named: $0) }
  }

  /// What still stands of what was shown before somebody went to mend it; nil once nothing does.
  ///
  /// - Parameter shown: what is on the screen; what was left there is taken from it.
  init?(goingBackIn room: DialogueContext, _ shown: inout ShownState) {
    guard let left = shown.unsettled, let step = room.guide.step(named: left.step) else {
      return nil
    }
    shown.unsettled = nil
    self.step = step
    found = StepReview.standing(left.marks, in: room)
    if found.isEmpty { return nil }
  }

  let word = "look back at the step"
  var name: String? { Engine.goOnName }
  let completesCommands = true
  let takesBareWordsAsCommands = true

  /// Back to what was found, when the reason is dropped.
  mutating func dropLine() -> Bool {
    defer { reason = nil }
    return reason != nil
  }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: reason == nil ? "Go on › " : "For which › ", history: .nothing)
  }

  func permission(for verb: ShellCommand) -> CommandPermission {
    let staying: [ShellCommand] = [
      .status, .agenda, .timer, .park, .idea, .action, .energise, .people, .pick, .quit, .rename,
      .move, .delete, .decide, .share,
    ]
    // What leads past the next question would leave it before it was put.
    let leaping: [ShellCommand] = [.skip, .next, .round, .score, .vote]
    if leaping.contains(verb) { return .refused }
    return verb.group == .look || verb.group == .understand || staying.contains(verb)
      ? .stays : .ends
  }

  func left(in room: inout DialogueContext) -> DialogueResult {
    room.shown.unsettled = UnsettledStep(step: step.name, marks: Set(found.map(\.mark)))
    return DialogueResult(next: .waiting)
  }

  func card(in room: DialogueContext) -> [Message] {
    reason == nil ? whole(in: room) : [which]
  }

  private func whole(in room: DialogueContext) -> [Message] {
    card(
      "\(step.title): done. Before we go on:", mending: { StepReview.mending($0, in: room) },
      "Enter goes on; /edit or /goto mends it. To leave it so for a reason, type because and the "
        + "reason; it goes into the log of decisions.")
  }

  /// What is said where nobody waits for an answer.
  var inPassing: [Message] {
    card(
      "\(step.title): done. To think about:", mending: { _ in "" },
      "/edit or /goto mends it; /decide keeps a reason to leave it so.")
  }

  /// ` (/edit S2.date)`, where the finding is about one field of one of several things.
  private static func mending(_ finding: Check.Finding, in room: DialogueContext) -> String {
    let session = room.session
    guard let thing = finding.place.thing, let field = finding.place.field, session.holds(thing),
      thing.kind.soleIdentifier == nil, thing.kind != .hypothesis, !finding.advice.contains("/")
    else { return "" }
    let column = FieldPath(thing.kind, field).column
    // /edit takes the place of what stands in a list, where one more is wanted.
    if column?.kind.isSeveral == true, !session.values(of: field, on: thing).isEmpty {
      let form = room.guide.forms.first { form in
        form.task == .fills(thing.kind) && form.fields.contains { $0.field == field }
      }
      return form.map { " (/goto \($0.bareLabel) adds one.)" } ?? ""
    }
    let label = column?.label ?? field.lowercased()
    return " (/edit \(session.sign(of: thing)).\(label))"
  }

  private func card(
    _ heading: String, mending: (Check.Finding) -> String, _ hint: String
  ) -> [Message] {
    let shown = found.prefix(3)
    let more = found.count - shown.count
    let rest = more > 0 ? " /check tells \(more) more." : ""
    return [.gap, .init(.title, heading)]
      + shown.enumerated().map { index, finding in
        .init(
          .warning, "\(index + 1) \(finding.message) \(finding.advice)\(mending(finding))", hang: 2)
      } + [.init(.hint, hint + rest)]
  }

  private var which: Message {
    .init(
      .question,
      "For which of the \(min(3, found.count)) is that the reason? Type a number, several, or all; "
        + "Enter: the first.")
  }

  /// Takes which findings the reason is for.
  private mutating func take(_ line: String, for reason: String, in room: DialogueContext)
    -> DialogueResult
  {
    let shown = Array(found.prefix(3))
    let text = line.lowercased().replacing(" and ", with: ",")
    let isAll = ["all", "all of them"].contains(text) || text == "both" && shown.count == 2
    if isAll { return pass(shown, because: reason, in: room) }
    let pieces = text.split(separator: ",").map {
      $0.trimmingPrefix(" ").trimmingPrefix("number ").trimmingPrefix("no. ")
    }
    let words = room.options.words
    let places = pieces.map { words.place($0) ?? words.number($0) ?? 0 }
    let numbers =
      places.allSatisfy { $0 > 0 }
      ? places : text.split { " ,;".contains($0) }.map { Int($0) ?? 0 }
    guard numbers.allSatisfy({ shown.indices.contains($0 - 1) }) else { return .said([which]) }
    let chosen = numbers.isEmpty ? [0] : numbers.map { $0 - 1 }
    return pass(chosen.map { shown[$0] }, because: reason, in: room)
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    if let reason { return take(AnswerReader.trimmed(line), for: reason, in: room) }
    if line.isEmpty { return DialogueResult(isOver: true, next: .waiting) }
    if room.options.mayAsk, line.contains("\n") {
      // Whoever pastes several lines has answers in hand, not a reason.
      return .said(
        .problem, "A reason is one line; nothing was taken. Enter goes on to the question.")
    }
    if let command = SpokenCommand(line, in: room) {
      let isOver = permission(for: command.verb) == .ends
      if isOver { _ = left(in: &room) }
      return DialogueResult(isOver: isOver, next: .command(command.verb, command.rest))
    }
    let words = line.split(separator: " ").map { $0.lowercased() }
    if ["next", "ok", "okay", "yes", "y", "continue", "go on"].contains(
      words.joined(separator: " "))
    {
      return DialogueResult(isOver: true, next: .waiting)
    }
    let start = words.first.flatMap { Int($0) } == nil ? 0 : 1
    guard words.count > start + 1, words[start] == "because" else {
      return .said(
        .problem,
        "Enter goes on. A reason begins with because: because the team decided so. "
          + "/edit and /goto mend what was found.")
    }
    let standing = StepReview.standing(Set(found.map(\.mark)), in: room)
    guard standing.count == found.count else {
      // A reason holds for what is shown: what was mended since needs none.
      found = standing
      return standing.isEmpty
        ? DialogueResult(
          told: [.init(.hint, "What was found is mended; it needs no reason.")], isOver: true,
          next: .waiting)
        : .said(
          [.init(.hint, "One of these is mended. The reason is for what is left:")]
            + whole(in: room))
    }
    return passOver(because: line, in: room)
  }

  /// What still stands of what was found.
  private static func standing(
    _ marks: Set<String>, in room: DialogueContext
  ) -> [Check.Finding] {
    let input = CheckInput(
      session: room.session, walk: room.walk, today: room.today, words: room.options.words)
    return AnsweredFindings(Check.findings(in: input), in: room.session).open
      .filter { marks.contains($0.mark) }.worstFirst
  }

  /// What a script gives by name is a reason, and says no word that tells it from a slip.
  static func reason(_ line: String) -> String {
    let text = AnswerReader.trimmed(line)
    let number = text.prefix { $0.isNumber }
    let rest = AnswerReader.trimmed(String(text.dropFirst(number.count)))
    let isOne = !number.isEmpty && text.dropFirst(number.count).first == " "
    let words = isOne ? rest : text
    guard !words.isEmpty, !words.hasPrefix("/"), !words.lowercased().hasPrefix("because ") else {
      return line
    }
    return (isOne ? "\(number) " : "") + "because " + words
  }

  /// Notes each finding that was shown as passed with this reason; a number first means one of them.
  private mutating func passOver(because text: String, in room: DialogueContext)
    -> DialogueResult
  {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    var passed = Array(found.prefix(3))
    var reason = text
    if words.count == 2, let number = Int(words[0]), passed.indices.contains(number - 1) {
      passed = [passed[number - 1]]
      reason = words[1]
    }
    reason = String(reason.dropFirst("because ".count))
    if passed.count > 1, room.options.mayAsk {
      self.reason = reason
      return .said([which])
    }
    return pass(passed, because: reason, in: room)
  }

  private func pass(
    _ passed: [Check.Finding], because reason: String, in room: DialogueContext
  ) -> DialogueResult {
    var edits: [Edit] = []
    for finding in passed {
      let session = room.after(edits).session
      edits.append(finding.left(because: reason, in: session, on: room.today, room.guide))
    }
    let told =
      passed.count == 1
      ? "Saved as a decision." : "Saved as \(passed.count) decisions with this reason."
    return DialogueResult(told: [.init(.done, told)], edits: edits, isOver: true, next: .waiting)
  }
}

extension [Check.Finding] {
  /// The gravest first, equal ones as they stood.
  fileprivate var worstFirst: [Check.Finding] {
    enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
  }
}
