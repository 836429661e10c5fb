import Workshop

/// What Tab offers at the present question.
struct Suggestions {
  let session: Session
  let guide: Guide
  let current: CurrentQuestion?
  /// What may follow `/export`.
  let formats: [Completion.Candidate]

  /// The prompt before the cursor: that of the dialogue which takes the line, else of the question.
  func prompt(
    for dialogue: (any Dialogue)?, in session: Session, along walk: GuideWalk
  ) -> Prompt {
    guard let dialogue else {
      var prompt = current?.prompt(in: session) ?? Prompt(text: "done › ", history: .menu)
      prompt.complete = { completion(of: $0) }
      return prompt
    }
    var prompt = dialogue.prompt(in: session, along: walk)
    guard dialogue.completesCommands else { return prompt }
    let own = prompt.complete
    prompt.complete = { text in
      let found = own(text)
      return found.candidates.isEmpty ? completion(of: text) : found
    }
    return prompt
  }

  func completion(of text: String) -> Completion {
    if text.hasPrefix("/"), !text.hasPrefix("//") { return command(text) }
    if let open = text.lastIndex(of: "["), !text[open...].contains("]") {
      let stem = String(text[text.index(after: open)...])
      return matching(
        stem, session.evidence.members.map { .init($0.id.text + "]", $0.title ?? "") })
    }
    guard let asking = current else { return .none }
    let options = asking.options(in: session, guide).map {
      Completion.Candidate($0.value, $0.title + $0.about)
    }
    if text.isEmpty, !asking.isOpenInLine, !asking.prefill.isEmpty {
      return Completion(stem: "", candidates: [.init(asking.prefill)])
    }
    if text.isEmpty, options.isEmpty {
      let defaults = asking.defaults(in: session, guide)
      if defaults.count == 1 { return Completion(stem: "", candidates: [.init(defaults[0])]) }
    }
    return matching(text, options)
  }

  private func command(_ text: String) -> Completion {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard words.count == 2,
      let verb = ShellCommand(rawValue: String(words[0].dropFirst()).lowercased())
    else {
      return matching(text, ShellCommand.allCases.map { .init("/" + $0.rawValue, $0.purpose) })
    }
    let stem =
      words[1].split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    switch verb {
    case .help:
      return matching(
        stem,
        ShellCommand.allCases.map { .init($0.rawValue, $0.purpose) }
          + HelpTopic.allCases.map { .init($0.rawValue, $0.purpose) } + [
            .init("here", "Help with the question being asked.")
          ])
    case .goto: return matching(stem, questions + steps)
    case .show: return matching(stem, kinds + things)
    case .edit:
      return matching(stem, stem.contains(".") ? fields(stem) + questions : things + questions)
    case .rename, .delete, .move, .share: return matching(stem, things)
    case .people: return matching(stem, words[1].contains(" ") ? people : peopleWords)
    case .round: return matching(stem, lists)
    case .score: return matching(stem, touchpoints)
    case .vote:
      return matching(
        stem,
        Vote.Subject.allCases.map { .init($0.rawValue) } + [
          .init("--codes", "Each ballot needs a code from paper.")
        ])
    case .export: return matching(stem, formats)
    case .timer:
      let deeds = ["start", "pause", "+5", "end", "bell on", "bell off"]
      return matching(words[1], deeds.map { .init($0) })
    case .energise: return matching(words[1], [.init("question", "A question to begin with.")])
    case .action: return actionStates(words[1])
    default: return .none
    }
  }

  /// `done put-stock`: first how an action stands, then which one.
  private func actionStates(_ text: String) -> Completion {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard case .choice(let states) = Action.path(.status).column?.kind else { return .none }
    if words.count < 2 { return matching(text, states.map { .init($0) }) }
    guard words.count == 2, states.contains(words[0]) else { return .none }
    return matching(
      words[1], session.actions.members.map { .init($0.id.text, $0.title ?? "") })
  }

  private func matching(_ stem: String, _ candidates: [Completion.Candidate]) -> Completion {
    let wanted = stem.lowercased()
    return Completion(
      stem: stem, candidates: candidates.filter { $0.text.lowercased().hasPrefix(wanted) })
  }

  private var questions: [Completion.Candidate] {
    guide.questions.map { .init($0.name, $0.text.label) }
  }

  private var peopleWords: [Completion.Candidate] {
    [
      .init("add", "Add somebody: name, role, whom they speak for."),
      .init("away", "Mark somebody as away."), .init("back", "Somebody is here again."),
      .init("leader", "Somebody speaks and votes last."),
      .init("counts", "Turns and lines, for the facilitator alone."),
    ]
  }

  private var people: [Completion.Candidate] {
    session.participants.members.map { .init($0.id.text, $0.name ?? "") }
  }

  private var lists: [Completion.Candidate] {
    guide.questions.filter { $0.isOpenEnded && $0.kind != .sources }.map {
      .init($0.name, $0.text.label)
    }
  }

  private var touchpoints: [Completion.Candidate] {
    session.touchpoints.members.map {
      .init($0.id.text, session.title(of: Reference(.touchpoint, $0.id)))
    }
  }

  private var steps: [Completion.Candidate] {
    guide.steps.map { .init($0.name, $0.title) }
  }

  private var kinds: [Completion.Candidate] {
    EntityKind.allCases.map {
      .init($0.plural.lowercased().split(separator: " ").joined(separator: "-"), "")
    }
  }

  private var things: [Completion.Candidate] {
    EntityKind.allCases.filter { $0 != .timebox && $0 != .timer }.flatMap { kind in
      EntityTable.of(kind).ids(in: session).map {
        .init($0.text, session.title(of: Reference(kind, $0)))
      }
    }
  }

  private func fields(_ stem: String) -> [Completion.Candidate] {
    let id = Identifier(String(stem.prefix { $0 != "." }))
    guard let kind = session.kind(of: id) else { return [] }
    return EntityTable.of(kind).columns.map {
      .init("\(id.text).\($0.name.lowercased())", $0.label)
    }
  }
}
