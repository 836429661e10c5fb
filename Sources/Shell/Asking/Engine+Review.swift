import Workshop

/// How the rules speak at the end of a step.
public enum StepEnd: Sendable {
  /// Not at all.
  case passes
  /// They say what they found, and the next question follows: a line that was written before cannot
  /// be meant as a reason.
  case tells
  /// They say what they found and wait until somebody goes on, gives a reason, or mends it.
  case stops
}

extension Engine {
  /// The name under which a script answers at the end of a step.
  public static let goOnName = "go_on"

  /// Whether the findings of a step are on the screen and an empty line goes on.
  public var isReviewing: Bool {
    if case .reviewing = mode { true } else { false }
  }

  /// What the rules say of a step that was just finished; nothing that was told or passed before.
  func findings(of step: Step, at moment: Moment) -> [Check.Finding] {
    let input = CheckInput(session: session, walk: walk, today: day(at: moment))
    let passed = Set(session.decisions.members.compactMap(\.about))
    return Check.findings(in: input).filter { finding in
      finding.step == step.name && finding.rule != "answer-required-questions"
        && !reviewed.contains(finding.mark) && !passed.contains(finding.mark)
    }.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
  }

  /// The card of the next question, or first what the rules say of the step that ends here.
  mutating func cardAfterStep(from present: Asking?, at moment: Moment) -> [Passage] {
    guard stepEnd != .passes, let present, !present.isDetour, let ask = present.ask,
      walk.stands(ask, in: session)
    else { return card(at: moment) }
    let step = walk.step(of: ask)
    let isOver =
      asking?.ask.map { walk.step(of: $0).name != step.name } ?? true
      && !walk.places(inStep: step.name, in: session).contains {
        walk.standing(of: $0, in: session) == .open
      }
    guard isOver else { return card(at: moment) }
    // A part of a map is not measured by what the whole needs.
    if ledger.isOfGroup { return [Wording.groupIsDone(step.title)] + card(at: moment) }
    let found = findings(of: step, at: moment)
    guard !found.isEmpty else { return card(at: moment) }
    for finding in found { reviewed.insert(finding.mark) }
    if stepEnd == .tells {
      let mend = "/edit or /goto mends it; /decide keeps a reason to leave it so."
      return reviewCard("\(step.title): done. To think about:", found, mend) + card(at: moment)
    }
    mode = .reviewing(step.title, found)
    return reviewCard(step.title, found)
  }

  private func reviewCard(_ title: String, _ found: [Check.Finding]) -> [Passage] {
    reviewCard(
      "\(title): done. Before we go on:", found,
      "Enter goes on. A reason to leave it so goes into the log of decisions; "
        + "/edit or /goto mends it.")
  }

  private func reviewCard(
    _ heading: String, _ found: [Check.Finding], _ hint: String
  ) -> [Passage] {
    let shown = found.prefix(3)
    let more = found.count - shown.count
    let rest = more > 0 ? " /check tells \(more) more." : ""
    return [.gap, .init(.title, heading)]
      + shown.enumerated().map { index, finding in
        .init(.warning, "\(index + 1) \(finding.message) \(finding.advice)", hang: 2)
      } + [.init(.hint, hint + rest)]
  }

  /// Takes a line while the findings of a step are on the screen.
  mutating func review(
    _ title: String, _ found: [Check.Finding], by line: String, at moment: Moment
  ) -> Turn {
    switch Utterance(line) {
    case .nothing:
      mode = .answering
      var turn = Turn()
      turn.ahead = card(at: moment)
      return turn
    case .answer(let text) where mayAsk && text.contains("\n"):
      // Whoever pastes several lines has answers in hand, not a reason.
      return stay([
        .init(.problem, "A reason is one line; nothing was taken. Enter goes on to the question.")
      ])
    case .answer(let text), .bareWord(let text, _):
      return passOver(found, because: text, at: moment)
    case .helpHere, .command(.again, _): return stay(reviewCard(title, found))
    case .unknownCommand(let name, let nearest): return stay([Wording.unknown(name, nearest)])
    case .command(let verb, let rest):
      let staying: [Verb] = [
        .status, .agenda, .timer, .park, .idea, .action, .energise, .people, .pick, .quit,
      ]
      if verb.group == .look || verb.group == .understand || staying.contains(verb) {
        var turn = run(verb, rest, at: moment)
        turn.ahead = []
        return turn
      }
      mode = .answering
      return run(verb, rest, at: moment)
    }
  }

  /// Notes each finding that was shown as passed with this reason; a number first means one of them.
  private mutating func passOver(
    _ found: [Check.Finding], because text: String, at moment: Moment
  ) -> Turn {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    var passed = Array(found.prefix(3))
    var reason = text
    if words.count == 2, let number = Int(words[0]), passed.indices.contains(number - 1) {
      passed = [passed[number - 1]]
      reason = words[1]
    }
    var turn = Turn()
    for finding in passed {
      let values = [
        NamedValues("What", ["We leave it so: \(finding.message)"]),
        NamedValues("Why", [reason]),
      ]
      let edit = session.noting(values, about: finding.mark, on: day(at: moment), guide)
      guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    }
    mode = .answering
    turn.told.append(
      .init(
        .done,
        passed.count == 1
          ? "Saved as a decision." : "Saved as \(passed.count) decisions with this reason."))
    turn.ahead = card(at: moment)
    return turn
  }
}

extension Check.Finding {
  /// The words under which a decision remembers that this was passed.
  fileprivate var mark: String { "\(rule) \(place.text)" }
}
