import Workshop

extension Engine {
  /// Does what a command asks for.
  mutating func run(_ verb: Verb, _ rest: String, at moment: Moment) -> Turn {
    switch verb.group {
    case .move: return move(verb, rest, at: moment)
    case .understand: return stay(understand(verb, rest))
    case .look: return stay(look(verb, rest, at: moment))
    case .change: return change(verb, rest, at: moment)
    case .room: return setAside(verb, rest, at: moment)
    case .leave: return leave(verb, rest)
    }
  }

  private func understand(_ verb: Verb, _ rest: String) -> [Passage] {
    switch verb {
    case .why: return why()
    case .example: return example()
    case .keys: return [.init(.drawing, Help.keys)]
    default:
      return rest.lowercased() == "here"
        ? helpHere() : Help.passages(about: rest, formats: formats)
    }
  }

  private func leave(_ verb: Verb, _ rest: String) -> Turn {
    var turn = Turn()
    switch verb {
    case .export: turn.request = .export(format: rest.isEmpty ? "markdown" : rest.lowercased())
    case .saveAs:
      guard !rest.isEmpty else { return stay([Wording.usage(verb)]) }
      turn.request = .saveAs(rest)
    default:
      turn.told = [farewell]
      turn.request = .leave
    }
    return turn
  }

  /// What is said on leaving: all is saved, and how to come back.
  public var farewell: Passage {
    .init(.done, "Saved.\(parkedAtTheEnd) Come back with: \(resumeCommand)")
  }
}
