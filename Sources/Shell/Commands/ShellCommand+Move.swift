import Workshop

/// The table of commands: what each one does.
extension ShellCommand {
  /// - Parameter rest: what was typed behind it.
  func move(_ rest: String, in room: inout DialogueContext) -> DialogueResult {
    switch self {
    case .back: return Navigation(room: room).back()
    // A list is passed as its own words pass it.
    case .skip where room.wall != nil:
      return DialogueResult(next: .line(rest.isEmpty ? HarvestDialogue.skip : ""))
    case .skip: return Navigation(room: room).skip(rest)
    case .goto: return Navigation(room: room).go(to: rest)
    case .next: return Navigation(room: room).leaveOpen()
    case .again: return DialogueResult(next: .again)
    case .status: return .said(LookCommand(in: room).status(at: room.current))
    case .agenda: return .said(AgendaReport(in: room).passages)
    case .help where rest.lowercased() == "here": return .said(room.helpHere)
    case .help: return .said(Help.passages(about: rest, formats: room.options.formats))
    case .why: return .said(room.help { $0.why })
    case .example: return .said(room.help { $0.example })
    case .keys: return .said(.drawing, Help.keys)
    case .show: return .said(LookCommand(in: room).show(rest))
    case .map: return .said(LookCommand(in: room).map)
    case .rank: return .said(LookCommand(in: room).rank)
    case .check: return CheckCommand(in: room).run(rest)
    case .compare: return .requested(.compare(with: rest.isEmpty ? nil : rest))
    case .agree: return AgreeCommand(in: room).run(rest)
    case .whatif: return WhatIfCommand(in: room).run(rest)
    case .minutes: return .said(LookCommand(in: room).minutes(rest))
    case .edit: return EditCommand(room: room).edit(rest)
    case .rename: return EditCommand(room: room).rename(rest)
    case .move: return EditCommand(room: room).move(rest)
    case .delete: return EditCommand(room: room).delete(rest)
    case .undo: return UndoCommand(room: room).undo(rest)
    case .redo: return UndoCommand(room: room).redo()
    case .long: return room.whileAsked { _ in DialogueResult(begins: LongAnswer(), next: .stay) }
    case .editor: return room.whileAsked { .requested(.editor($0.prefill)) }
    case .people: return PeopleCommand(in: room).run(rest)
    case .pick: return PeopleCommand(in: room).pick(by: &room.chance)
    case .round: return RoundCommand(in: room).round(rest)
    case .score: return RoundCommand(in: room).score(rest)
    case .vote: return RoundCommand(in: room).vote(rest)
    case .timer: return TimerCommand(in: room).run(rest)
    case .energise: return EnergiserCommand().run(rest, in: &room)
    case .park, .idea: return AsideCommand(in: room).park(rest, as: self)
    case .decide: return AsideCommand(in: room).decide(rest)
    case .action: return AsideCommand(in: room).act(rest)
    case .breakout: return GroupCount.dealing(rest, in: room)
    case .merge:
      return HarvestRemoval.merging("merge \(rest)", nil, in: room)
        ?? .requested(.copies(of: rest.isEmpty ? nil : rest))
    case .share: return SharedCommand(in: room).share(rest)
    case .shared: return SharedCommand(in: room).shared(rest)
    case .take: return HarvestCommand(room: room).take(rest)
    case .one: return HarvestCommand(room: room).one()
    case .sheet: return SheetCommand(room: room).run(rest)
    case .after: return AfterCommand(room: room).run(rest)
    case .follow: return FollowCommand(room: room).run(rest)
    case .room: return .requested(.room(RoomOrder(rest)))
    case .wall: return .requested(.room(.wall))
    case .reveal: return .requested(.reveal)
    case .wait:
      return rest.isEmpty ? .said([Wording.usage(self)]) : TimerCommand(in: room).run(rest)
    case .nudge: return .requested(.room(.nudge))
    case .stop: return .said(.hint, Wording.nothingToStop)
    case .export:
      return .requested(.export(format: rest.isEmpty ? "markdown" : rest.lowercased()))
    case .saveAs: return rest.isEmpty ? .said([Wording.usage(self)]) : .requested(.saveAs(rest))
    case .quit:
      return DialogueResult(told: [room.farewell], request: .leave, next: .stay)
    }
  }
}

extension DialogueContext {
  /// Everything that helps with the present question.
  var helpHere: [Message] { help { $0.all } }

  fileprivate func help(_ part: (QuestionHelp) -> [Message]) -> [Message] {
    current.map { part(QuestionHelp(for: $0, in: session, guide)) }
      ?? [.init(.hint, Wording.nothingAsked)]
  }

  fileprivate func whileAsked(_ move: (CurrentQuestion) -> DialogueResult) -> DialogueResult {
    current.map(move) ?? .said(.hint, Wording.nothingAsked)
  }
}
