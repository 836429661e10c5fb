import Workshop

/// The question as it is put: step, place, wording, choices and default.
struct QuestionCard {
  let session: Session
  let walk: GuideWalk
  let options: ShellOptions

  private var guide: Guide { walk.guide }

  /// - Parameters:
  ///   - asking: the question; nil when all are done.
  ///   - shown: what stands on the screen already, and by then.
  ///   - again: whether it is put even where it stands on the screen.
  func passages(
    for asking: CurrentQuestion?, _ shown: inout ShownState, again: Bool = false
  ) -> [Message] {
    guard let asking else {
      shown.asking = nil
      return finished
    }
    if !again, let last = shown.asking, last.ask == asking.ask, last.question == asking.question,
      last.target == .ask, asking.target == .ask
    {
      return []
    }
    let before = shown.asking?.context
    let beside = comparison(of: asking, after: shown.asking)
    let isSame = shown.asking?.question == asking.question && before == asking.context
    shown.asking = asking
    var passages = stepTitle(of: asking, &shown)
    let place = place(of: asking, after: before)
    passages += beside
    passages.append(.gap)
    if !place.isEmpty { passages.append(.init(.place, place.joined(separator: " › "))) }
    passages.append(
      .init(.question, asking.wording(in: session) + named(asking.question.name)))
    passages += reminders(for: asking)
    let choices = choices(of: asking, &shown, again: again, whole: again && isSame)
    passages += choices
    let lines = choices.reduce(0) { $0 + $1.lines(width: options.width).count }
    if options.height < Int.max, lines > options.height - 5 {
      passages.append(.init(.question, asking.wording(in: session)))
    }
    if let hint = hint(for: asking) { passages.append(.init(.hint, hint)) }
    if let hint = everywhere(asking), shown.passable.insert(asking.question.name).inserted {
      passages.append(.init(.hint, hint))
    }
    return passages
  }

  /// The step, the place, the question and what is said below the choices.
  private static let linesBesideChoices = 9

  /// What is chosen from, side by side, before the first of it is asked about.
  private func comparison(of asking: CurrentQuestion, after last: CurrentQuestion?) -> [Message] {
    guard let loop = asking.question.flow.each.last, case .rated = loop.selection,
      asking.target == .ask, last?.question.flow.each.last != loop
    else { return [] }
    return RankTable(session: session, guide: guide, isLinear: options.isLinear).short
  }

  /// So many times one question may be asked at a desk before it is offered to pass them all.
  private static let mostAlike = 3

  private func everywhere(_ asking: CurrentQuestion) -> String? {
    guard walk.isAfterTheDay, !asking.isDetour, let ask = asking.ask else { return nil }
    let count = walk.places(of: ask.question, in: session)
      .count { walk.standing(of: $0, in: session) == .open }
    return count > Self.mostAlike
      ? "It waits \(count) times; /skip all passes it for all of them." : nil
  }

  /// The name under which a script answers, where it is shown.
  private func named(_ name: String) -> String { options.showsNames ? " [\(name)]" : "" }
  /// What the question is about, outermost first. In a round the thing alone, and the first time all
  /// that one has to know about it.
  private func place(of asking: CurrentQuestion, after before: [Reference]?) -> [String] {
    guard let round = asking.context.first, round.kind == .followUp,
      let day = session.followUps[round.id]?.date
    else { return asking.context.filter { !isUnnamed($0) }.map { session.title(of: $0) } }
    guard asking.context.count > 1 else { return [] }
    let thing = asking.context[1]
    if before?.contains(thing) == true { return [session.title(of: thing)] }
    return [RoundHead(session: session, day: day).line(of: thing)]
  }

  /// The heading of a step, unless it stands on the screen.
  func stepTitle(of asking: CurrentQuestion, _ shown: inout ShownState) -> [Message] {
    guard let ask = asking.ask, !asking.isDetour else { return [] }
    let step = walk.step(of: ask)
    guard step.name != shown.step else { return [] }
    shown.step = step.name
    if walk.isAfterTheDay { return [.gap, .init(.title, "\(step.number) \(step.title)")] }
    let minutes =
      step.minutes == 0 ? "" : " · \(step.minutes) minute\(step.minutes == 1 ? "" : "s")"
    let place =
      step.isOnRequest ? "" : " · step \(walk.stepNumber(of: ask)) of \(walk.stepCount)"
    var passages: [Message] = [.gap]
    if let pause = walk.pause(before: ask), session.timebox(of: step.name) == nil {
      passages += [
        .init(
          .hint, "A break of \(pause) minutes is planned here; /energise offers a way back in."),
        .gap,
      ]
    }
    passages += [
      .init(.title, "\(step.number) \(step.title)\(minutes)\(place)"), .init(.plain, step.why),
    ]
    if step.name != "prepare", !guide.isRound, let purpose = session.purpose.statement,
      step.name != "purpose"
    {
      passages.append(.init(.hint, "Purpose: \(Purpose.sentence(session.cited(purpose).body))"))
    }
    passages += ParkingLot(session: session, guide: guide).parked(in: step)
    return passages
  }

  /// Whether only the assumption that it doubts names a thing, which the card shows by itself.
  private func isUnnamed(_ thing: Reference) -> Bool {
    session.hypotheses[thing.id].map { thing.kind == .hypothesis && $0.statement == nil } ?? false
  }

  /// What is kept, for people: the line of the map or the question that a name stands for.
  private func readable(_ text: String, of path: FieldPath) -> String {
    switch path {
    case Hypothesis.path(.ref):
      let line = session.mapLines.first { $0.hypothesisReference == text }
      return line.map { session.words(of: $0) } ?? session.cited(text).body
    case Parked.path(.during):
      return guide.words(ofPlace: text) ?? text
    case Opportunity.path(.dots):
      return Scores.sum(text.split(separator: " ").compactMap { Int($0) })
    default: return session.cited(text).body
    }
  }

  /// What was said already and helps here, such as the pain an idea is wanted for.
  private func reminders(for asking: CurrentQuestion) -> [Message] {
    let isChoice = !asking.options(in: session, guide).isEmpty
    return asking.question.shows.compactMap { path in
      // What can be taken by its number is listed once.
      if isChoice, asking.question.offer == .chosenDraft { return nil }
      let sole = path.kind.soleIdentifier.map { Reference(path.kind, $0) }
      guard let thing = sole ?? asking.context.last(where: { $0.kind == path.kind }) else {
        return nil
      }
      let texts = session.values(of: path.field, on: thing).map { readable($0, of: path) }
      let label = (path.column?.label ?? path.field).capitalizedFirst
      switch texts.count {
      case 0: return nil
      case 1: return .init(.hint, "\(label): \(texts[0])")
      default: return .init(.hint, "\(label):\n" + texts.map { "  \($0)" }.joined(separator: "\n"))
      }
    }
  }

  private func choices(
    of asking: CurrentQuestion, _ shown: inout ShownState, again: Bool, whole: Bool
  ) -> [Message] {
    if asking.question.kind == .sources { return sourceChoices(of: asking) }
    let options = asking.options(in: session, guide)
    guard !options.isEmpty else { return [] }
    // A voice would read for a minute what an eye passes over: a long list of names is read on request.
    if self.options.isLinear, options.count > 8, !whole, !isWordy(options) {
      return [
        .init(
          .hint,
          "\(options.count) to choose from: type a name, or its number. /again reads them all.")
      ]
    }
    if options.count > 8, !again, !shown.listed.insert(asking.question.name).inserted {
      return [.init(.hint, "1 to \(options.count), or a name; /again lists them, Tab completes.")]
    }
    let digits = String(options.count).count
    let rows = options.enumerated().map { index, option in
      let number = String(repeating: " ", count: digits - String(index + 1).count) + "\(index + 1)"
      return "\(number) \(option.name)\(option.about.isEmpty ? "" : ": \(option.about)")"
    }
    guard self.options.isLinear || isWordy(options) else {
      return [.init(.hint, Columns.text(rows, width: self.options.width))]
    }
    let wrapped = rows.map {
      Wrapping.lines("  " + $0, width: self.options.width, indent: digits + 3)
    }
    let room = whole ? Int.max : self.options.height - Self.linesBesideChoices
    guard wrapped.reduce(0, { $0 + $1.count }) > room else {
      return [.init(.hint, wrapped.joined().joined(separator: "\n"))]
    }
    // What scrolls away cannot be chosen from.
    var height = 0
    let shown = wrapped.prefix { row in
      height += row.count
      return height <= room
    }
    let more = rows.count - shown.count
    return [
      .init(.hint, shown.joined().joined(separator: "\n")),
      .init(.hint, "And \(more) more: a word of its name finds one, /again lists them all."),
    ]
  }

  /// Whether choices say more than their names.
  private func isWordy(_ options: [Choice]) -> Bool {
    options.contains { !$0.about.isEmpty || $0.title.count > 30 }
  }

  private func sourceChoices(of asking: CurrentQuestion) -> [Message] {
    guard let persona = asking.question.subject(in: asking.context) else { return [] }
    let lines = session.lines(of: persona.id).filter { !$0.isEvidence }
      .map { "  \($0.number) \($0.text)" }
    let sources = session.evidence.members.map { "  [\($0.id.text)] \($0.title ?? "")" }
    let lineWords = lines.isEmpty ? ["  Every line has a source."] : lines
    let sourceWords = sources.isEmpty ? ["  No sources are known yet."] : sources
    return [
      .init(.hint, (["Lines without a source:"] + lineWords).joined(separator: "\n")),
      .init(.hint, (["Sources:"] + sourceWords).joined(separator: "\n")),
    ]
  }

  /// What an empty line does here, and how several values are given.
  private func hint(for asking: CurrentQuestion) -> String? {
    let question = asking.question
    if asking.isDetour, asking.target != .ask || !asking.prefill.isEmpty {
      let old = asking.prefill.isEmpty ? "" : "It stands at: \(asking.prefill)\n"
      let mending =
        asking.isOpenInLine
        ? (options.editsLines ? " An arrow key mends it; a new line replaces it." : "")
        : " Tab brings it, to mend it."
      let tab = asking.prefill.isEmpty ? "" : mending
      return old + "Enter keeps it as it is." + tab
    }
    let defaults = asking.defaults(in: session, guide)
    if question.offer == .agreedVerdict, let verdict = agreedVerdict(of: asking) {
      return "\(verdict.sentence) Enter takes: \(verdict.status)."
    }
    if !defaults.isEmpty {
      if question.offer == .chosenDraft, let chosen = session.chosenDraft {
        return "The room chose: \(session.cited(chosen).body)\n"
          + "Enter takes it; Tab brings it here, to write it better."
      }
      let options = asking.options(in: session, guide)
      let names = defaults.map { value in options.first { $0.value == value }?.name ?? value }
      return "Enter takes: \(names.joined(separator: ", "))."
    }
    if let hint = ReadingAnswer(asking, in: session)?.hint {
      return hint + (question.flow.isRequired || question.adds ? "" : " An empty line passes.")
    }
    switch question.kind {
    case .sources:
      return "For example: 1 \(session.evidence.first?.id.text ?? "source"). An empty line ends."
    case .list:
      return question.flow.isRequired
        ? "One a line; an empty line ends the list." : "One a line; an empty line ends or passes."
    case .scores: return scoreHint(question)
    case .scale: return scaleHint(question)
    default: break
    }
    if question.adds, !question.flow.recurs {
      return question.flow.isRequired && !asking.hasItems(in: session)
        ? nil : "An empty line: no more."
    }
    return question.flow.isRequired ? nil : "Optional: an empty line passes."
  }

  private func agreedVerdict(of asking: CurrentQuestion) -> AgreedVerdict? {
    guard let guess = asking.context.last.flatMap({ session.hypotheses[$0.id] }),
      let day = asking.context.lazy.compactMap({ session.followUps[$0.id]?.date }).first
    else { return nil }
    return AgreedVerdict(of: guess, in: session, on: day)
  }

  private func scoreHint(_ question: Question) -> String? {
    guard case .scores(let range, _) = question.field.column?.kind else { return nil }
    let ends =
      range == EmotionScale.range
      ? "From \(EmotionScale.span)" : "\(range.lowerBound) to \(range.upperBound)"
    let example =
      range == EmotionScale.range ? "-1 0 -1" : "\(range.lowerBound + 2) \(range.lowerBound + 3)"
    return "\(ends), one for each person: for example \(example)."
      + (question.flow.isRequired ? "" : " An empty line passes.")
      + (question.field == Opportunity.path(.dots) && isFirstVote
        ? "\n/vote opens a silent vote on all of them at once." : "")
  }

  /// Whether nothing has been given dots yet, so that all can still be voted on together.
  private var isFirstVote: Bool {
    session.opportunities.count > 1 && session.opportunities.members.allSatisfy(\.dots.isEmpty)
  }

  private func scaleHint(_ question: Question) -> String? {
    guard case .scale(let range) = question.field.column?.kind else { return nil }
    return "\(range.lowerBound) to \(range.upperBound)."
      + (question.flow.isRequired ? "" : " An empty line passes.")
  }

  private var waiting: [Message] {
    let list = AfterTheDay(of: session, along: walk)
    guard list.count > 0 else { return [] }
    let verb = list.count == 1 ? "waits" : "wait"
    return [
      .init(
        .plain,
        "\(AfterWords.answers(list.count)) \(verb) until after the day: /after lists them, and "
          + "\(AfterWords.askingLater(options)) asks them.")
    ]
  }

  private var finished: [Message] {
    if walk.isAfterTheDay { return AfterWords.end(in: session, along: walk) }
    let missing = walk.missing(in: session).count
    let rest =
      missing == 0
      ? "Nothing required is missing."
      : missing == 1
        ? "One required answer is missing; /check names it."
        : "\(missing) required answers are missing; /check names them."
    return [
      .gap, .init(.title, "The questions are done"),
      .init(.plain, "\(rest) Enter writes the map, /map draws it, /quit leaves."),
    ] + waiting
  }
}

extension CurrentQuestion {
  /// The question with what it says of the thing at hand filled in: `{Action.Owner}`.
  func wording(in session: Session) -> String {
    let ask = (parksMore(in: session) ? question.text.parks : nil) ?? question.text.ask
    guard ask.contains("{") else { return ask }
    var known: [String: String] = [:]
    for thing in context {
      for column in EntityTable.of(thing.kind).columns {
        let value = session.values(of: column.name, on: thing).first
        let words =
          if case .date = column.kind { value.flatMap { Day(iso: $0)?.words } } else { value }
        known["\(thing.kind.rawValue).\(column.name)"] =
          words.map { session.cited($0).body } ?? "\(column.label) not known"
      }
    }
    return session.filled(Wording.filled(ask, known), about: context)
  }
}
